import { browser } from 'wxt/browser';
import { addressAtWords } from '../model/addressAtWords.ts';
import { type DocumentRecord, fileHash, isAt, readerPath, shownDocument } from '../model/document.ts';
import type { Tag } from '../model/tag.ts';
import { openPages } from './openPages.ts';
import { askPage } from './pageClient.ts';
import { hearPageReports } from './pageReports.ts';

/** How long a page that was just opened has to find the tag, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Opens a document with a tag of it in view: in the tab that shows the document already, else in a new one. Where
 * Crosswalk may not see the page, the browser itself is told the words (a text fragment), which it scrolls to if it can.
 */
export async function openAtTag(
  document: Pick<DocumentRecord, 'url' | 'alsoAt'>,
  tag: Pick<Tag, 'id' | 'passage'>,
): Promise<void> {
  const own = browser.runtime.getURL('/');
  const open = (await openPages()).find(({ url }) => isAt(document, shownDocument(url, own) ?? ''));
  if (open && (await showIn(open.tabId, tag.id))) return;
  const file = fileHash(document.url);
  const url = file ? `${own}${readerPath(file).slice(1)}` : addressAtWords(document.url, tag.passage.quote.exact);
  const tab = await browser.tabs.create({ url });
  if (tab.id !== undefined) showWhenFound(tab.id, tag.id);
}

/** Brings the tab to the front and the tag into view; false when the tab does not answer any more. */
async function showIn(tabId: number, id: string): Promise<boolean> {
  const answer = await askPage(tabId, { type: 'tag:show', id, focus: true });
  if (!answer.ok && answer.error.code === 'unreachable') return false;
  const tab = await browser.tabs.update(tabId, { active: true });
  await browser.windows.update(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT, { focused: true });
  return true;
}

/** Shows the tag as soon as the page says that it is found. */
function showWhenFound(tabId: number, id: string): void {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  stop.signal.addEventListener('abort', () => clearTimeout(timer));
  hearPageReports((report, from) => {
    if (from !== tabId || report.type !== 'page:report') return;
    const anchor = report.state.anchors.find((each) => each.id === id);
    if (anchor?.status !== 'found' && anchor?.status !== 'changed') return;
    stop.abort();
    void askPage(tabId, { type: 'tag:show', id, focus: true });
  }, stop.signal);
}
