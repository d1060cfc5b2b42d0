import { useRef, useState } from 'preact/hooks';
import type { Shown } from './useShown.ts';

/** Printing: the page that is being prepared, null when none is. */
export type Printing = { page: number | null; start: () => void; cancel: () => void };

/** Prints the document; what takes long can be stopped. */
export function usePrinting(shown: Shown | null): Printing {
  const [page, setPage] = useState<number | null>(null);
  const stop = useRef<AbortController | null>(null);
  const start = async () => {
    if (!shown || stop.current) return;
    const mine = new AbortController();
    stop.current = mine;
    setPage(0);
    try {
      await shown.view.print(setPage, mine.signal);
    } catch (error) {
      if (!mine.signal.aborted) reportError(error);
    }
    stop.current = null;
    setPage(null);
  };
  return { page, start: () => void start(), cancel: () => stop.current?.abort() };
}
