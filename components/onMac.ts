/** Whether this is a Mac, where the command key does what Ctrl does elsewhere. */
export const ON_MAC = /^Mac/.test(navigator.platform);
