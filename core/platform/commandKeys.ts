import { browser } from 'wxt/browser';

/** The four commands that the browser itself listens for. */
export const COMMANDS = ['tag-page', 'tag-selection', 'choose-passage', '_execute_action'] as const;
export type Command = (typeof COMMANDS)[number];

/** Keys by command as the browser has them now, such as `Alt+Shift+X`; '' where there are none. */
export async function commandKeys(): Promise<Record<Command, string>> {
  const all = await browser.commands.getAll();
  const keysOf = (name: Command) => all.find((command) => command.name === name)?.shortcut ?? '';
  return {
    'tag-page': keysOf('tag-page'),
    'tag-selection': keysOf('tag-selection'),
    'choose-passage': keysOf('choose-passage'),
    _execute_action: keysOf('_execute_action'),
  };
}

/** Opens the browser's own page for the keys of extensions. */
export async function openCommandSettings(): Promise<void> {
  if (import.meta.env.BROWSER === 'firefox') {
    await (browser.commands as unknown as { openShortcutSettings(): Promise<void> }).openShortcutSettings();
  } else {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
}
