type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * A key press as settings keep it: modifiers in the order Ctrl, Alt, Shift, Meta, then the key (`Alt+ArrowDown`,
 * `Ctrl+Alt+J`). Letters and digits go by their place on the keyboard, as Alt makes other signs of them on a Mac.
 * Null for a modifier alone.
 */
export function keysOf(press: KeyPress): string | null {
  if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'Dead', 'Unidentified'].includes(press.key)) return null;
  const key = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1] ?? (press.key === ' ' ? 'Space' : press.key);
  return [press.ctrlKey && 'Ctrl', press.altKey && 'Alt', press.shiftKey && 'Shift', press.metaKey && 'Meta', key]
    .filter(Boolean)
    .join('+');
}
