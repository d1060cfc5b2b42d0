import { browser } from 'wxt/browser';

/** Opens the review's pages in a tab: the one that is open already, else a new one. `place` is the part after `#`. */
export async function openReview(place = ''): Promise<void> {
  const page = browser.runtime.getURL('/review.html');
  const [open] = await browser.tabs.query({ url: `${page}*` });
  const url = place ? `${page}#${place}` : page;
  if (open?.id === undefined) await browser.tabs.create({ url });
  else {
    await browser.tabs.update(open.id, { active: true, ...(place ? { url } : {}) });
    await browser.windows.update(open.windowId ?? browser.windows.WINDOW_ID_CURRENT, { focused: true });
  }
}
