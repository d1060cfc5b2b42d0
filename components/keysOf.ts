import { ON_MAC } from './onMac.ts';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * A key press as settings keep it and as browsers name it: modifiers in the order Ctrl, Alt, Shift, Meta, then the key
 * (`Alt+ArrowDown`, `Ctrl+Alt+J`). On a Mac Ctrl is the command key and MacCtrl the control key. Letters and digits go
 * by their place on the keyboard, as Alt makes other signs of them on a Mac. Null for a modifier alone.
 */
export function keysOf(press: KeyPress): string | null {
  if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'Dead', 'Unidentified'].includes(press.key)) return null;
  const key = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1] ?? (press.key === ' ' ? 'Space' : press.key);
  const held = [press.altKey && 'Alt', press.shiftKey && 'Shift'];
  const all = ON_MAC
    ? [press.metaKey && 'Ctrl', press.ctrlKey && 'MacCtrl', ...held]
    : [press.ctrlKey && 'Ctrl', ...held, press.metaKey && 'Meta'];
  return [...all, key].filter(Boolean).join('+');
}
