import { ON_MAC } from './onMac.ts';

/** Keys as a person reads them: `Alt+Shift+X` as “Alt Shift X”, arrows drawn, and the signs of a Mac on one. */
export function keyCaps(keys: string): string {
  return keys
    .split('+')
    .map((key) => (ON_MAC ? (MAC_SIGNS[key] ?? SIGNS[key]) : SIGNS[key]) ?? key)
    .join(' ');
}

const SIGNS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
const MAC_SIGNS: Record<string, string> = { Ctrl: '⌘', MacCtrl: '⌃', Alt: '⌥', Shift: '⇧', Command: '⌘' };
