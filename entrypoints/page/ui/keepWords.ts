import { browser } from '@wxt-dev/browser';

/** What has to be said after an update of the extension, when the browser gives no words any more. */
const NEEDED = ['page_updated', 'common_closeMessage', 'common_tryAgain'];

/** Keeps every text that was read, so that what stands in the page can be drawn again after an update. */
export function keepWords(): void {
  const { i18n } = browser;
  const read = i18n.getMessage;
  const known = new Map<string, string>();
  i18n.getMessage = ((name: string, values?: string[]) => {
    const key = JSON.stringify([name, values]);
    try {
      known.set(key, read(name as never, values));
    } catch {
      // Said as it was before, or not at all.
    }
    return known.get(key) ?? '';
  }) as typeof read;
  for (const name of NEEDED) i18n.getMessage(name as never);
}
