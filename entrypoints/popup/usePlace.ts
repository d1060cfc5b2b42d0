import { useEffect, useState } from 'preact/hooks';
import { documentUrl } from '../../core/model/document.ts';
import { commandKeys } from '../../core/platform/commandKeys.ts';
import { type CurrentTab, currentTab } from '../../core/platform/currentTab.ts';
import { type PageKind, pageKind } from '../../core/platform/pageKind.ts';
import { readSettings } from '../../core/platform/settings.ts';
import { documentAt } from '../../core/store/documents.ts';
import { listReviews } from '../../core/store/reviews.ts';
import { tagsOfDocument } from '../../core/store/tags.ts';

/** Where the popup was opened: the tab, what it shows (null while finding out), and what is known of its page. */
export type Place = {
  tab: CurrentTab | null;
  kind: PageKind | null;
  host: string;
  /** Tags of this page in the current review. */
  tags: number;
  reviewName: string;
  /** The browser's keys for “Tag this page”, '' for none. */
  keys: string;
};

/** Finds out where the popup was opened; each part appears as soon as it is known. */
export function usePlace(): Place {
  const [place, setPlace] = useState<Place>({ tab: null, kind: null, host: '', tags: 0, reviewName: '', keys: '' });
  useEffect(() => {
    const learn = (part: Partial<Place>) => setPlace((known) => ({ ...known, ...part }));
    void commandKeys().then((keys) => learn({ keys: keys['tag-page'] }));
    void learnPage(learn);
  }, []);
  return place;
}

async function learnPage(learn: (part: Partial<Place>) => void): Promise<void> {
  const tab = await currentTab();
  const address = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : null;
  learn({ tab, host: address?.host || address?.protocol.replace(':', '') || '' });
  if (tab) void pageKind(tab.tabId, tab.url).then((kind) => learn({ kind }));
  else learn({ kind: 'closed' });
  const [reviews, settings] = await Promise.all([listReviews(), readSettings()]);
  const current = reviews.find(({ review }) => review.id === settings.currentReviewId) ?? reviews[0];
  if (!current) return;
  learn({ reviewName: current.review.name });
  const document = tab?.url && address ? await documentAt(current.review.id, documentUrl(tab.url)) : null;
  if (document) learn({ tags: (await tagsOfDocument(document.id)).length });
}
