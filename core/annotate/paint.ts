import { darkName, HIGHLIGHT_NAMES } from './highlightNames.ts';
import type { HighlightWindow } from './highlightRegistry.ts';
import { highlightRegistry } from './highlightRegistry.ts';
import { isOnDark } from './scheme.ts';
import type { Segment } from './segments.ts';
import type { Span, TextModel } from './textModel.ts';

/** Paints a document's tags; every method is false where the browser has no CSS Custom Highlight API. */
export type Painter = {
  /** Shows these segments and nothing else, in the page and its frames. */
  paint(model: TextModel, segments: Segment[]): boolean;
  /** Marks a span for so many milliseconds: the passage just jumped to. */
  flash(model: TextModel, span: Span, milliseconds: number): boolean;
  /** Marks the passage that the reader has moved to by keyboard; null takes the mark away. */
  mark(model: TextModel, span: Span | null): boolean;
};

/** So often it is seen to that the page has not cleared our highlights, in milliseconds. */
const LOOK = 500;

const LAYERS = new Set(['cw-at', 'cw-here']);
const TAGS = HIGHLIGHT_NAMES.filter((name) => !LAYERS.has(name));

/** Makes the painter of a page. It only ever sets and deletes our own names; when the signal aborts, all of them. */
export function makePainter(signal: AbortSignal): Painter {
  const windows = new Map<HighlightWindow, Map<string, Highlight>>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Gives each of `names` its ranges in every window, and takes it away where it has none. */
  function show(model: TextModel, names: readonly string[], segments: Segment[]): boolean {
    if (signal.aborted) return false;
    for (const root of model.roots) {
      const window = 'defaultView' in root ? root.defaultView : null;
      if (window && !windows.has(window)) windows.set(window, new Map());
    }
    const known = new Map<Element, boolean>();
    const ranges = new Map<Window, Map<string, StaticRange[]>>();
    for (const segment of segments) {
      for (const range of model.rangesOf(segment)) {
        const element = range.startContainer.parentElement;
        const window = element?.ownerDocument.defaultView;
        if (!element || !window) continue;
        const dark = isOnDark(element, known);
        const byName = ranges.get(window) ?? new Map<string, StaticRange[]>();
        ranges.set(window, byName);
        for (const name of segment.names) {
          const shown = dark ? darkName(name) : name;
          const list = byName.get(shown);
          if (list) list.push(range);
          else byName.set(shown, [range]);
        }
      }
    }
    let painted = false;
    for (const [window, held] of windows) painted = setAll(window, held, names, ranges.get(window)) || painted;
    return painted;
  }

  // A page that clears its own highlights clears ours with them, and nothing tells.
  const keep = setInterval(() => {
    for (const [window, held] of windows) {
      const registry = highlightRegistry(window);
      for (const [name, highlight] of held) if (!registry?.has(name)) registry?.set(name, highlight);
    }
  }, LOOK);

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(keep);
    for (const [window, held] of windows) setAll(window, held, HIGHLIGHT_NAMES, undefined);
  });

  return {
    paint: (model, segments) => show(model, TAGS, segments),
    mark: (model, span) => show(model, ['cw-at'], span ? [{ ...span, names: ['cw-at'] }] : []),
    flash(model, span, milliseconds) {
      clearTimeout(timer);
      timer = setTimeout(() => show(model, ['cw-here'], []), milliseconds);
      return show(model, ['cw-here'], [{ ...span, names: ['cw-here'] }]);
    },
  };
}

/** Sets or deletes each name, in both schemes, in one window's registry. */
function setAll(
  window: HighlightWindow,
  held: Map<string, Highlight>,
  names: readonly string[],
  ranges: ReadonlyMap<string, StaticRange[]> | undefined,
): boolean {
  const registry = highlightRegistry(window);
  if (!registry || !window.Highlight) return false;
  for (const name of names) {
    for (const shown of [name, darkName(name)]) {
      const list = ranges?.get(shown);
      if (!list) {
        held.delete(shown);
        registry.delete(shown);
        continue;
      }
      const highlight = new window.Highlight();
      for (const range of list) highlight.add(range);
      highlight.priority = HIGHLIGHT_NAMES.indexOf(name);
      held.set(shown, highlight);
      registry.set(shown, highlight);
    }
  }
  return true;
}
