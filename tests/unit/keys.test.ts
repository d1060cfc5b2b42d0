import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The keys as they are kept and shown on a computer that says it is of this kind. */
async function on(platform: string) {
  vi.resetModules();
  vi.stubGlobal('navigator', { platform });
  const { keysOf } = await import('../../components/keysOf.ts');
  const { keyCaps } = await import('../../components/keyCaps.ts');
  const press = { key: 'j', code: 'KeyJ', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  return { keyCaps, kept: (held: Partial<typeof press>) => keysOf({ ...press, ...held }) };
}

test('keys are kept in one order, letters by their place', async () => {
  const { kept, keyCaps } = await on('Win32');
  expect(kept({ ctrlKey: true, altKey: true, shiftKey: true, key: '∆' })).toBe('Ctrl+Alt+Shift+J');
  expect(kept({ key: 'Alt', code: 'AltLeft', altKey: true })).toBeNull();
  expect(keyCaps('Ctrl+Alt+ArrowDown')).toBe('Ctrl Alt ↓');
});

test('on a Mac the command key is kept as browsers name it, and the control key is another', async () => {
  const { kept, keyCaps } = await on('MacIntel');
  expect(keyCaps(kept({ metaKey: true }) ?? '')).toBe('⌘ J');
  expect(keyCaps(kept({ ctrlKey: true, altKey: true }) ?? '')).toBe('⌃ ⌥ J');
});
