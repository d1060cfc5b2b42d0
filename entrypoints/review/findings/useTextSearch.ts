import { useEffect, useRef, useState } from 'preact/hooks';
import { makePace, type Pace } from '../../../core/annotate/pace.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Absence } from '../../../core/model/finding.ts';
import { headingAt, wordlessPages } from '../../../core/model/textOutline.ts';
import { lookFor } from '../../../core/review/lookFor.ts';
import { passageAt } from '../../../core/review/passageAt.ts';
import { outlinedTextAt } from '../../../core/store/texts.ts';

/** A passage that came close, as the record of an absence keeps it, and the heading above it. */
export type NearPassage = Absence['near'][number] & { heading: string };

/** What the search of one document came to, and how much of it could be searched; `wordless` pages have no text. */
export type DocumentSearch = {
  document: DocumentRecord;
  pages: number | null;
  wordless: number;
  characters: number;
  near: NearPassage[];
  found: number;
};

/** What was searched for where; `unread` are the documents whose text is not kept here. */
export type TextSearch = { terms: string[]; searched: DocumentSearch[]; unread: DocumentRecord[] };

/** `share` is from 0 to 1; `document` is the number of the one that is being searched. */
export type SearchState =
  | { status: 'idle' }
  | { status: 'running'; share: number; document: number }
  | { status: 'done'; search: TextSearch };

/** Passages that are shown; the record of an absence holds as many, each with as many of the terms. */
const MOST = 20;
/** About what `lookFor` searches between two rests. */
const SLICE = 16_384;
const ONLY_THE_WORDS = 1;

/** Searches the whole stored texts of documents, in slices; a search that goes on ends when its view goes. */
export function useTextSearch() {
  const [state, setState] = useState<SearchState>({ status: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const cancel = () => {
    stop.current?.abort();
    setState({ status: 'idle' });
  };
  const search = async (terms: string[], documents: readonly DocumentRecord[]) => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    const pace = makePace(own.signal);
    const done: TextSearch = { terms, searched: [], unread: [] };
    try {
      for (const [index, document] of documents.entries()) {
        const progress = (part: number) =>
          setState({ status: 'running', share: (index + part) / documents.length, document: index + 1 });
        progress(0);
        const found = await searchOne(document, terms, { pace, signal: own.signal, progress });
        if (found) done.searched.push(found);
        else done.unread.push(document);
      }
    } catch (error) {
      if (!own.signal.aborted) throw error;
      return;
    }
    setState({ status: 'done', search: done });
  };
  return { state, search, cancel };
}

/** Null where the text is not kept, or there is none. */
async function searchOne(
  document: DocumentRecord,
  terms: string[],
  how: { pace: Pace; signal: AbortSignal; progress: (part: number) => void },
): Promise<DocumentSearch | null> {
  const { pace, signal } = how;
  const kept = await outlinedTextAt(document.url);
  signal.throwIfAborted();
  if (!kept || kept.text === '') return null;
  const { text, outline } = kept;
  const { near, found } = await lookFor(text, terms, {
    most: MOST,
    locale: 'en',
    signal,
    rest: async () => {
      if (pace.due(SLICE)) await pace.rest();
    },
    progress: (at) => how.progress(at / text.length),
  });
  const wordless = outline ? wordlessPages(outline, text) : 0;
  return {
    ...{ document, found, wordless, characters: text.length },
    pages: outline && outline.pages.length > wordless ? outline.pages.length - wordless : null,
    near: near.map((each) => {
      const { quote, page } = passageAt(text, each, outline, ONLY_THE_WORDS);
      const { exact, prefix, suffix } = quote;
      const heading = outline ? headingAt(outline, each.start) : '';
      return { exact, prefix, suffix, documentId: document.id, page, terms: each.terms.slice(0, MOST), heading };
    }),
  };
}
