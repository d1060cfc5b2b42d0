import { type Pieces, type Span, TextModel } from '../../../core/annotate/textModel.ts';
import type { PdfText } from '../../../core/documents/pdf/pdfText.ts';

/** A PDF's text model, whose words are drawn page by page as the viewer renders them. */
export type DrawnText = {
  model: TextModel;
  /** A page's text layer was rendered. */
  draw(page: number, layer: Element): void;
  /** The page (from 0) that an offset stands on, and how far down it (0–1). */
  placeOf(offset: number): { page: number; top: number };
  /** The first offset at or under a place; the page's end when there is none. */
  offsetAt(page: number, top: number): number;
  hasWords(page: number): boolean;
};

/** Makes the model; `pages` are the elements that stand for the pages, drawn or not. */
export function drawnText({ text, blocks, pieces, pages, lines }: PdfText, elements: Element[]): DrawnText {
  const { starts, ends, leads, raws, runs, drawn } = pieces;
  const table: Pieces = {
    nodes: starts.map(() => null),
    leads,
    raws,
    places: starts.map(() => -1),
    starts,
    ends,
    runs,
  };
  const inside = new Map<Node, Span>();
  for (const [index, element] of elements.entries()) {
    const { start = text.length, end = text.length } = pages[index] ?? {};
    inside.set(element, { start, end });
  }
  const model = new TextModel({ text, pieces: table, blocks, roots: [document], inside, framesNotCovered: [] });
  /** The layer of each page that is drawn. */
  const layers = new Map<number, Element>();

  function set(page: number, nodes: (Text | null)[]): void {
    const { from = 0, to = 0 } = pages[page] ?? {};
    for (let piece = from; piece < to; piece++) table.nodes[piece] = nodes[drawn[piece] as number] ?? null;
    model.pieceOf = undefined;
  }

  return {
    model,
    draw(page, layer) {
      for (const [other, old] of layers) {
        if (other !== page && old.isConnected) continue;
        // Its nodes would be kept alive from here.
        set(other, []);
        layers.delete(other);
      }
      const spans = layer.querySelectorAll('span[role="presentation"]');
      set(
        page,
        [...spans].map(({ firstChild }) => (firstChild?.nodeType === Node.TEXT_NODE ? (firstChild as Text) : null)),
      );
      layers.set(page, layer);
    },
    placeOf(offset) {
      const line = lines[lastAt(lines, offset)];
      return line ? { page: line.page, top: line.top } : { page: 0, top: 0 };
    },
    offsetAt(page, top) {
      const from = pages[page] ? lastAt(lines, pages[page].start) : 0;
      let line = lines[from];
      for (let at = from; line && (line.page < page || (line.page === page && line.top < top - 0.01)); )
        line = lines[++at];
      return line?.start ?? pages[page]?.end ?? text.length;
    },
    hasWords(page) {
      const { from = 0, to = 0 } = pages[page] ?? {};
      return to > from;
    },
  };
}

/** The last entry that starts at or before an offset. */
function lastAt(entries: { start: number }[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as { start: number }).start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
