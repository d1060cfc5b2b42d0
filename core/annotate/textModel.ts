import type { Folded } from './fold.ts';

/** Counts up whenever the same document would read differently; stored with every position. */
export const TEXT_VERSION = 1;

/** UTF-16 offsets into a text model, end not included. */
export type Span = { start: number; end: number };

/**
 * Stretches of text nodes that stand unbroken in the model, in order: piece k is starts[k]–ends[k] of the model and
 * begins at offsets[k] of nodes[k]. Pieces of one run stand in one tree, in its order, so one range can hold them.
 * The node is null while the words are not drawn, as on a PDF page that is far away: whoever gave the table may change
 * its nodes, and sets `pieceOf` of the model to undefined then.
 */
export type Pieces = { nodes: (Text | null)[]; offsets: number[]; starts: number[]; ends: number[]; runs: number[] };

/** What a reading hands over. */
export type TextParts = {
  text: string;
  pieces: Pieces;
  /** Where each block starts, with its heading level (0 for none); it ends before the separator of the next. */
  blocks: { start: number; level: number }[];
  /** Documents and open shadow roots that were read, the page's document first. */
  roots: (Document | ShadowRoot)[];
  /** What stands inside a shadow host or a frame element. */
  inside: Map<Node, Span>;
  framesNotCovered: string[];
};

/** What is known of a document that has not been read yet. */
export const unread = (document: Document): TextModel =>
  new TextModel({
    text: '',
    pieces: { nodes: [], offsets: [], starts: [], ends: [], runs: [] },
    blocks: [],
    roots: [document],
    inside: new Map(),
    framesNotCovered: [],
  });

/** A snapshot of a document's text, with the way back to the DOM in both directions. */
export class TextModel {
  readonly text: string;
  readonly blocks: TextParts['blocks'];
  readonly roots: TextParts['roots'];
  /** Origins of frames that cannot be read. */
  readonly framesNotCovered: string[];
  /** Kept by `foldModel`, so that describing and anchoring fold the text once. */
  folded: Folded | undefined;
  readonly #pieces: Pieces;
  readonly #inside: TextParts['inside'];
  /** The first piece of each node, made when it is first asked for. */
  pieceOf: Map<Node, number> | undefined;

  constructor(parts: TextParts) {
    this.text = parts.text;
    this.blocks = parts.blocks;
    this.roots = parts.roots;
    this.framesNotCovered = parts.framesNotCovered;
    this.#pieces = parts.pieces;
    this.#inside = parts.inside;
  }

  /** The DOM ranges of a span, one per tree; parts whose words have left the page or changed meanwhile are left out. */
  rangesOf({ start, end }: Span): StaticRange[] {
    const { nodes, offsets, starts, ends, runs } = this.#pieces;
    const ranges: StaticRange[] = [];
    for (let index = this.#pieceAt(start); index < nodes.length && at(starts, index) < end; index++) {
      const first = index;
      while (at(starts, index + 1) < end && runs[index + 1] === runs[first]) index++;
      const startOffset = at(offsets, first) + Math.max(0, start - at(starts, first));
      const endOffset = at(offsets, index) + Math.min(end, at(ends, index)) - at(starts, index);
      if (this.#stands(first, start, end) && this.#stands(index, start, end)) {
        const startContainer = nodes[first] as Text;
        const endContainer = nodes[index] as Text;
        ranges.push(new StaticRange({ startContainer, startOffset, endContainer, endOffset }));
      }
    }
    return ranges;
  }

  /** Whether a piece, as far as it lies in a span, still says what it said. Its last space may stand for others. */
  #stands(piece: number, start: number, end: number): boolean | undefined {
    const { nodes, offsets, starts, ends } = this.#pieces;
    const from = Math.max(start, at(starts, piece));
    const to = Math.min(end, at(ends, piece));
    const node = nodes[piece];
    const offset = at(offsets, piece) + from - at(starts, piece);
    const words = this.text.slice(from, to).trimEnd();
    return node?.isConnected && offset + to - from <= node.length && node.data.startsWith(words, offset);
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
    const { nodes, offsets, starts, ends } = this.#pieces;
    let index = this.#firstOf(node);
    if (index !== undefined) {
      while (nodes[index + 1] === node && at(offsets, index + 1) <= offset) index++;
      return Math.min(at(ends, index), at(starts, index) + Math.max(0, offset - at(offsets, index)));
    }
    const root = node.getRootNode();
    if (!this.roots.includes(root as Document)) return null;
    for (const next of nodesFrom(root, node, offset)) {
      const first = this.#firstOf(next);
      if (first !== undefined) return at(starts, first);
      const inside = this.#inside.get(next);
      if (inside) return inside.start;
    }
    const host = 'host' in root ? (root as ShadowRoot).host : (root as Document).defaultView?.frameElement;
    return (host && this.#inside.get(host)?.end) ?? this.text.length;
  }

  #firstOf(node: Node): number | undefined {
    if (!this.pieceOf) {
      const { nodes } = this.#pieces;
      this.pieceOf = new Map();
      for (let index = nodes.length - 1; index >= 0; index--) this.pieceOf.set(nodes[index] as Text, index);
    }
    return this.pieceOf.get(node);
  }

  /** The first piece that ends behind an offset. */
  #pieceAt(offset: number): number {
    let low = 0;
    let high = this.#pieces.ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(this.#pieces.ends, middle) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** An entry of a table; behind its end, more than any offset. */
const at = (table: number[], index: number): number => table[index] ?? Number.POSITIVE_INFINITY;

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
