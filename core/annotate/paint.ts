import { firstOnScreen } from './firstOnScreen.ts';
import { darkName, HIGHLIGHT_NAMES } from './highlightNames.ts';
import type { HighlightWindow } from './highlightRegistry.ts';
import { highlightRegistry } from './highlightRegistry.ts';
import { makePace } from './pace.ts';
import { isOnDark } from './scheme.ts';
import type { Segment } from './segments.ts';
import type { Span, TextModel } from './textModel.ts';

/**
 * Paints a document's tags. Where the browser has no CSS Custom Highlight API every method is false: no tag is painted, and
 * a passage that is jumped or moved to is selected instead.
 */
export type Painter = {
  /**
   * Shows these segments and nothing else, in the page and its frames. Where they are many, those on the screen are
   * shown first and the others in slices that leave the page responsive.
   */
  paint(model: TextModel, segments: Segment[]): boolean;
  /** Marks a span for so many milliseconds: the passage just jumped to. */
  flash(model: TextModel, span: Span, milliseconds: number): boolean;
  /** Marks the passage that the reader has moved to by keyboard; null takes the mark away. */
  mark(model: TextModel, span: Span | null): boolean;
  /** Shows thinly what is only suggested: these spans and no others. */
  hint(model: TextModel, spans: readonly Span[]): boolean;
};

/** The highlights of each window by their names. */
type Highlights = Map<HighlightWindow, Map<string, Highlight>>;

/** So many segments are painted at once: more than there are on a screen. */
const AT_ONCE = 64;
/** What painting one costs, in units of text that could be looked through meanwhile. */
const COST = 4096;
/** So often it is seen to that the page has not cleared our highlights, in milliseconds. */
const LOOK = 500;

const LAYERS = new Set(['cw-at', 'cw-here', 'cw-suggest']);
const TAGS = HIGHLIGHT_NAMES.filter((name) => !LAYERS.has(name));

/** Makes the painter of a page. It only ever sets and deletes our own names; when the signal aborts, all of them. */
export function makePainter(signal: AbortSignal): Painter {
  /** What is shown, in every window that was read. */
  const shown: Highlights = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work = new AbortController();

  /** Meets the model's windows; false when nothing can be shown in any of them. */
  function meet({ roots }: TextModel): boolean {
    for (const root of roots) {
      const window = 'defaultView' in root ? root.defaultView : null;
      if (window && !shown.has(window)) shown.set(window, new Map());
    }
    return !signal.aborted && [...shown.keys()].some(canShow);
  }

  /** Shows these highlights of all that have one of `names`, and no others of them. */
  function show(names: readonly string[], highlights: Highlights): void {
    for (const [window, held] of shown) setAll(window, held, names, highlights.get(window));
  }

  function showOne(model: TextModel, name: string, span: Span | null): boolean {
    const isShown = showAll(model, name, span ? [span] : []);
    if (!isShown && span && !signal.aborted && !meet(model)) select(model, span);
    return isShown;
  }

  function showAll(model: TextModel, name: string, spans: readonly Span[]): boolean {
    if (!meet(model)) return false;
    const highlights: Highlights = new Map();
    const known = new Map<Element, boolean>();
    for (const span of spans) addTo(highlights, model, { ...span, names: [name] }, known);
    show([name], highlights);
    return highlights.size > 0;
  }

  async function paintAll(model: TextModel, segments: Segment[], ended: AbortSignal): Promise<void> {
    const pace = makePace(ended);
    const highlights: Highlights = new Map();
    const known = new Map<Element, boolean>();
    const first = segments.length > AT_ONCE ? firstOnScreen(model, segments) : 0;
    let isFresh = [...shown.values()].every((held) => !TAGS.some((name) => held.has(name) || held.has(darkName(name))));
    for (let count = 0; count < segments.length; count++) {
      if (count >= AT_ONCE && pace.due(COST)) {
        if (isFresh) show(TAGS, highlights);
        isFresh = false;
        await pace.rest();
      }
      addTo(highlights, model, segments[(first + count) % segments.length] as Segment, known);
    }
    show(TAGS, highlights);
  }

  // A page that clears its own highlights clears ours with them, and nothing tells.
  const keep = setInterval(() => {
    for (const [window, held] of shown) {
      const registry = highlightRegistry(window);
      for (const [name, highlight] of held) if (!registry?.has(name)) registry?.set(name, highlight);
    }
  }, LOOK);

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(keep);
    work.abort();
    show(HIGHLIGHT_NAMES, new Map());
  });

  return {
    paint(model, segments) {
      work.abort();
      work = new AbortController();
      if (!meet(model)) return false;
      const { signal: ended } = work;
      // A newer painting takes over.
      paintAll(model, segments, ended).catch((error: unknown) => ended.aborted || reportError(error));
      return true;
    },
    mark: (model, span) => showOne(model, 'cw-at', span),
    hint: (model, spans) => showAll(model, 'cw-suggest', spans),
    flash(model, span, milliseconds) {
      clearTimeout(timer);
      timer = setTimeout(() => showOne(model, 'cw-here', null), milliseconds);
      return showOne(model, 'cw-here', span);
    },
  };
}

function select(model: TextModel, span: Span): void {
  const [first] = model.rangesOf(span);
  if (!first) return;
  const { startContainer, startOffset, endContainer, endOffset } = first;
  startContainer.ownerDocument?.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

const canShow = (window: HighlightWindow) => highlightRegistry(window) !== undefined && window.Highlight !== undefined;

/** Adds the ranges of a segment to the highlights of the windows that they stand in. */
function addTo(highlights: Highlights, model: TextModel, segment: Segment, known: Map<Element, boolean>): void {
  for (const range of model.rangesOf(segment)) {
    const element = range.startContainer.parentElement;
    const window = element?.ownerDocument.defaultView as HighlightWindow | null | undefined;
    if (!element || !window?.Highlight) continue;
    const isDark = isOnDark(element, known);
    const byName = highlights.get(window) ?? new Map<string, Highlight>();
    highlights.set(window, byName);
    for (const name of segment.names) {
      const dressed = isDark ? darkName(name) : name;
      let highlight = byName.get(dressed);
      if (!highlight) {
        highlight = new window.Highlight();
        highlight.priority = HIGHLIGHT_NAMES.indexOf(name);
        byName.set(dressed, highlight);
      }
      highlight.add(range);
    }
  }
}

/** Sets or deletes each name, in both schemes, in one window's registry. */
function setAll(
  window: HighlightWindow,
  held: Map<string, Highlight>,
  names: readonly string[],
  highlights: ReadonlyMap<string, Highlight> | undefined,
): void {
  const registry = highlightRegistry(window);
  for (const name of names) {
    for (const dressed of [name, darkName(name)]) {
      const highlight = highlights?.get(dressed);
      if (highlight) {
        held.set(dressed, highlight);
        registry?.set(dressed, highlight);
      } else {
        held.delete(dressed);
        registry?.delete(dressed);
      }
    }
  }
}
