import { useEffect, useRef, useState } from 'preact/hooks';
import type { Shown } from './useShown.ts';

/** Printing: the page that is being prepared, null when none is. */
export type Printing = { page: number | null; start: () => void; cancel: () => void };

/** Prints the document with its tags; what takes long can be stopped. */
export function usePrinting(shown: Shown | null): Printing {
  const [page, setPage] = useState<number | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => (shown ? paintForPaper(shown) : undefined), [shown]);
  const start = async () => {
    if (!shown || stop.current) return;
    const { view, session } = shown;
    const mine = new AbortController();
    stop.current = mine;
    setPage(0);
    try {
      await view.print({ progress: setPage, paint: (model) => session.paint(model), signal: mine.signal });
    } catch (error) {
      if (!mine.signal.aborted) reportError(error);
    }
    session.paint();
    stop.current = null;
    setPage(null);
  };
  return { page, start: () => void start(), cancel: () => stop.current?.abort() };
}

/** Paper is light: tags get the colours for it while the browser prints, however it was told to. */
function paintForPaper({ session }: Shown): () => void {
  const stop = new AbortController();
  const root = document.documentElement.dataset;
  let theme: string | undefined;
  addEventListener(
    'beforeprint',
    () => {
      theme = root.theme;
      root.theme = 'light';
      if (!document.querySelector('.print-sheets')) session.paint();
    },
    { signal: stop.signal },
  );
  addEventListener(
    'afterprint',
    () => {
      if (theme) root.theme = theme;
      else delete root.theme;
      session.paint();
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}
