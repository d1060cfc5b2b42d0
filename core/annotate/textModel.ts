import type { Folded } from './fold.ts';

/** Counts up whenever the same document would read differently; stored with every position. */
export const TEXT_VERSION = 1;

/** UTF-16 offsets into a text model, end not included. */
export type Span = { start: number; end: number };

/** A stretch of a text node that stands unbroken in the model: model offsets `start`–`end`, from `offset` in `node`. */
export type Piece = { node: Text; offset: number; start: number; end: number; run: number };

/** What `readText` hands over. Pieces of one `run` stand in one tree, in its order, so one range can hold them. */
export type TextParts = {
  text: string;
  pieces: Piece[];
  /** Where each block starts, with its heading level (0 for none); it ends before the separator of the next. */
  blocks: { start: number; level: number }[];
  /** Documents and open shadow roots that were read, the page's document first. */
  roots: (Document | ShadowRoot)[];
  /** What stands inside a shadow host or a frame element. */
  inside: Map<Node, Span>;
  framesNotCovered: string[];
};

/** A snapshot of a document's text, with the way back to the DOM in both directions. */
export class TextModel {
  readonly text: string;
  readonly blocks: TextParts['blocks'];
  readonly roots: TextParts['roots'];
  /** Origins of frames that cannot be read. */
  readonly framesNotCovered: string[];
  /** Kept by `foldModel`, so that describing and anchoring fold the text once. */
  folded: Folded | undefined;
  readonly #pieces: Piece[];
  readonly #inside: TextParts['inside'];
  #first: Map<Node, number> | undefined;

  constructor(parts: TextParts) {
    this.text = parts.text;
    this.blocks = parts.blocks;
    this.roots = parts.roots;
    this.framesNotCovered = parts.framesNotCovered;
    this.#pieces = parts.pieces;
    this.#inside = parts.inside;
  }

  /** The DOM ranges of a span, one per tree; parts whose nodes have left the document meanwhile are left out. */
  rangesOf({ start, end }: Span): StaticRange[] {
    const pieces = this.#pieces;
    const ranges: StaticRange[] = [];
    for (let index = this.#pieceAt(start); index < pieces.length; index++) {
      const first = pieces[index] as Piece;
      if (first.start >= end) break;
      let last = first;
      for (
        let next = pieces[index + 1];
        next && next.start < end && next.run === first.run;
        next = pieces[++index + 1]
      ) {
        last = next;
      }
      const startOffset = first.offset + Math.max(0, start - first.start);
      const endOffset = last.offset + Math.min(end, last.end) - last.start;
      if (holds(first.node, startOffset) && holds(last.node, endOffset)) {
        ranges.push(new StaticRange({ startContainer: first.node, startOffset, endContainer: last.node, endOffset }));
      }
    }
    return ranges;
  }

  /** The span of a range or selection, without white space at its ends; null when no text of the model is in it. */
  spanOf(range: AbstractRange): Span | null {
    const one = this.offsetOf(range.startContainer, range.startOffset);
    const other = this.offsetOf(range.endContainer, range.endOffset);
    return one === null || other === null
      ? null
      : this.trim({ start: Math.min(one, other), end: Math.max(one, other) });
  }

  /** A span without the white space at its ends; null when nothing is left. */
  trim({ start, end }: Span): Span | null {
    const words = this.text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    const to = start + words.trimEnd().length;
    return to > from ? { start: from, end: to } : null;
  }

  /** The model offset of a DOM point; for a point outside the text, that of the next text. Null outside the document. */
  offsetOf(node: Node, offset: number): number | null {
    const pieces = this.#pieces;
    let index = this.#firstOf(node);
    if (index !== undefined) {
      for (
        let next = pieces[index + 1];
        next && next.node === node && next.offset <= offset;
        next = pieces[++index + 1]
      );
      const piece = pieces[index] as Piece;
      return Math.min(piece.end, piece.start + Math.max(0, offset - piece.offset));
    }
    const root = node.getRootNode();
    if (!this.roots.includes(root as Document)) return null;
    for (const next of nodesFrom(root, node, offset)) {
      const at = this.#firstOf(next);
      if (at !== undefined) return (pieces[at] as Piece).start;
      const inside = this.#inside.get(next);
      if (inside) return inside.start;
    }
    const host = 'host' in root ? (root as ShadowRoot).host : (root as Document).defaultView?.frameElement;
    return (host && this.#inside.get(host)?.end) ?? this.text.length;
  }

  #firstOf(node: Node): number | undefined {
    if (!this.#first) {
      this.#first = new Map();
      for (let index = this.#pieces.length - 1; index >= 0; index--)
        this.#first.set((this.#pieces[index] as Piece).node, index);
    }
    return this.#first.get(node);
  }

  /** The first piece that ends behind an offset. */
  #pieceAt(offset: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pieces[middle] as Piece).end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const holds = (node: Text, offset: number) => node.isConnected && offset <= node.length;

/** The nodes of a tree in order, from the one at or behind a DOM point. */
function* nodesFrom(root: Node, node: Node, offset: number): Generator<Node> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root);
  let next: Node | null = node.childNodes[offset] ?? null;
  if (next) walker.currentNode = next;
  else {
    walker.currentNode = node;
    while (walker.lastChild());
    next = walker.nextNode();
  }
  for (; next; next = walker.nextNode()) yield next;
}
