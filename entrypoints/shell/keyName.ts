const MAC = /mac/i.test(navigator.platform);

/** How a key is called on this computer: Ctrl is ⌘ on a Mac. */
export function keyName(key: string): string {
  return MAC && key === 'Ctrl' ? '⌘' : key;
}
