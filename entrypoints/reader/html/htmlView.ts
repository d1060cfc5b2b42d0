import { headingsOf } from '../../../core/annotate/headingsOf.ts';
import { makePace } from '../../../core/annotate/pace.ts';
import { readSliced } from '../../../core/annotate/readText.ts';
import { scrollToSpan } from '../../../core/annotate/scroll.ts';
import type { TextModel } from '../../../core/annotate/textModel.ts';
import type { FileRead } from '../../../core/documents/readFile.ts';
import type { DocumentView, ViewEvents, Zoom } from '../DocumentView.ts';
import { stamp } from '../stamp.ts';

const ZOOM_STEP = 1.1;
const LEAST_ZOOM = 0.5;
const MOST_ZOOM = 3;

/** Shows a file's article (readFile), which may still be filled, in a container until the signal aborts. */
export function htmlView(
  { article, rest }: Pick<FileRead, 'article' | 'rest'>,
  container: HTMLElement,
  address: string,
  { changed, drawn }: ViewEvents,
  signal: AbortSignal,
): DocumentView {
  container.replaceChildren(article);
  // Readable is what is laid out.
  void article.offsetHeight;
  stamp('readable');
  let model: TextModel | null = null;
  let zoom = 1;
  const reading = rest.then(async () => {
    const read = await readSliced(article, makePace(signal));
    model = read;
    stamp('indexed');
    changed();
    drawn();
    return read;
  });
  reading.catch(() => undefined);
  const scale = (to: number) => {
    zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, to));
    article.style.zoom = String(zoom);
    changed();
  };
  const zooms: Record<Zoom, () => void> = {
    in: () => scale(zoom * ZOOM_STEP),
    out: () => scale(zoom / ZOOM_STEP),
    width: () => scale(1),
    page: () => scale(1),
    actual: () => scale(1),
  };
  const topOf = (offset: number): number => {
    const [range] = model?.rangesOf({ start: offset, end: offset + 1 }) ?? [];
    if (!range) return 0;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.getBoundingClientRect().top - container.getBoundingClientRect().top + container.scrollTop;
  };
  function offsetInView(): number {
    const blocks = model?.blocks ?? [];
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (topOf(blocks[middle]?.start ?? 0) < container.scrollTop) low = middle + 1;
      else high = middle;
    }
    return blocks[Math.min(low, blocks.length - 1)]?.start ?? 0;
  }
  return {
    readable: Promise.resolve(),
    scroller: container,
    surface: {
      address,
      scroller: container,
      follow(next) {
        reading.then(
          (read) => next({ model: read, addressChanged: false }),
          () => undefined,
        );
      },
      show(read, span, shown) {
        const isShown = scrollToSpan(read, span);
        if (isShown) shown();
        return isShown;
      },
    },
    state: () => ({ page: 0, pages: 0, zoom: Math.round(zoom * 100), read: 0, model }),
    zoom: (to) => zooms[to](),
    goTo: () => undefined,
    rotate: null,
    outline: async () => headingsOf(await reading),
    pages: null,
    placeOf: ({ start }) => topOf(start) / Math.max(1, container.scrollHeight),
    offsetInView,
    readingPlace: () => ({ page: 0, top: container.scrollTop > 0 ? offsetInView() : 0 }),
    readOn({ top }) {
      void reading.then(() => {
        container.scrollTop = top > 0 ? topOf(top) : 0;
      });
    },
    isSpoilt: () => false,
    hasWords: () => true,
    async print() {
      await reading;
      print();
    },
  };
}
