import { useEffect, useRef, useState } from 'preact/hooks';
import { makePace } from '../../../core/annotate/pace.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { TextOutline } from '../../../core/model/textOutline.ts';
import { type Looked, lookFor } from '../../../core/review/lookFor.ts';
import { outlinedTextAt } from '../../../core/store/texts.ts';

/** What was searched: the words, the text and where its pages begin, and what came close. */
export type TextSearch = Looked & { terms: string[]; text: string; outline: TextOutline | null };

/** `unread`: the text is not kept here, so nothing can be searched. `share` is from 0 to 1. */
export type SearchState =
  | { status: 'idle' | 'unread' }
  | { status: 'running'; share: number }
  | { status: 'done'; search: TextSearch };

/** Passages that are shown; the record of an absence holds as many. */
const MOST = 20;
/** About what `lookFor` searches between two rests. */
const SLICE = 16_384;

/** Searches the whole stored text of a document, in slices; a search that goes on ends when its view goes. */
export function useTextSearch(document: DocumentRecord) {
  const [state, setState] = useState<SearchState>({ status: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const cancel = () => {
    stop.current?.abort();
    setState({ status: 'idle' });
  };
  /** Null when it was cancelled, or the text is not kept. */
  const search = async (terms: string[]): Promise<TextSearch | null> => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    setState({ status: 'running', share: 0 });
    const kept = await outlinedTextAt(document.url);
    if (own.signal.aborted) return null;
    if (!kept || kept.text === '') {
      setState({ status: 'unread' });
      return null;
    }
    const pace = makePace(own.signal);
    try {
      const looked = await lookFor(kept.text, terms, {
        most: MOST,
        locale: 'en',
        signal: own.signal,
        rest: async () => {
          if (pace.due(SLICE)) await pace.rest();
        },
        progress: (at) => setState({ status: 'running', share: at / kept.text.length }),
      });
      const found = { ...looked, ...kept, terms };
      setState({ status: 'done', search: found });
      return found;
    } catch (error) {
      if (!own.signal.aborted) throw error;
      return null;
    }
  };
  return { state, search, cancel };
}
