import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { describe } from '../../core/annotate/describe.ts';
import { searchMissing } from '../../core/annotate/searchMissing.ts';
import { fileAddress } from '../../core/model/document.ts';
import { attend } from '../page/attend.ts';
import type { PageSession } from '../page/PageSession.ts';
import { followKeys } from '../page/ui/keys.ts';
import { Surfacing } from '../page/ui/Surfacing.ts';
import { UiDoor } from '../page/uiDoor.ts';
import type { DocumentView, ViewEvents } from './DocumentView.ts';
import { htmlView } from './html/htmlView.ts';
import type { OpenFile } from './openFile.ts';
import { stamp } from './stamp.ts';

/** What is shown: the view, the session that makes it taggable, and what a person tags with. */
export type Shown = { view: DocumentView; session: PageSession; ui: Surfacing };

/** What changes together is drawn together, after so many milliseconds. */
const TOGETHER = 40;

/** Toolbar, card and picker of the reader; they also tell when tags have changed. */
class ReaderSurfacing extends Surfacing {
  readonly #onDraw: () => void;

  constructor(session: PageSession, signal: AbortSignal, onDraw: () => void) {
    super(session, signal);
    this.#onDraw = onDraw;
  }

  override draw(): void {
    super.draw();
    if (this.session.isReady) stamp('found');
    this.#onDraw();
  }
}

/**
 * Shows a file in a container and makes it taggable; `view` is there once it can be read. `turn` counts up whenever
 * something of it has changed.
 */
export function useShown(file: OpenFile, container: RefObject<HTMLDivElement>) {
  const [view, setView] = useState<DocumentView | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [turn, setTurn] = useState(0);
  // Not after the next frame: the pages are what a person waits for.
  useLayoutEffect(() => {
    const stop = new AbortController();
    // Nothing around the first page is drawn anew before that can be read.
    let isWaiting = true;
    const changed = () => {
      if (isWaiting) return;
      isWaiting = true;
      setTimeout(() => {
        isWaiting = false;
        if (!stop.signal.aborted) setTurn((before) => before + 1);
      }, TOGETHER);
    };
    let session: PageSession | null = null;
    const drawn = () => {
      session?.paint();
      changed();
    };
    void (async () => {
      document.title = file.name;
      const view = viewOf(file, container.current as HTMLDivElement, { changed, drawn }, stop.signal);
      await view.readable;
      isWaiting = false;
      setView(view);
      void file.title().then((title) => {
        document.title = title;
      });
      // What is tagged belongs to the file's own document.
      await file.enter().catch(reportError);
      if (stop.signal.aborted) return;
      const door = new UiDoor();
      session = attend(view.surface, door, stop.signal);
      session.finding = { describe, searchMissing };
      const ui = new ReaderSurfacing(session, stop.signal, changed);
      followKeys(ui, stop.signal);
      door.arrive(ui);
      setShown({ view, session, ui });
    })();
    return () => stop.abort();
  }, []);
  return { view, shown, turn };
}

function viewOf(file: OpenFile, container: HTMLDivElement, events: ViewEvents, signal: AbortSignal) {
  const address = fileAddress(file.hash);
  if (file.kind !== 'pdf') return htmlView(file, container, address, events, signal);
  return file.view(file, container, address, events, signal);
}
