import { type CodePoints, codePoints } from './codePoints.ts';
import type { Searchable } from './foldText.ts';
import { levelledCount, levelSpaces, rawIndexOf } from './spaces.ts';
import { wholeFrom, wholeTo } from './wholeCharacters.ts';

/** Counts up whenever the same document would read differently; stored with every position. */
export const TEXT_VERSION = 1;

/** UTF-16 offsets into a text model, end not included. */
export type Span = { start: number; end: number };

/**
 * Stretches of text that stand unbroken in the model, in order: piece k is starts[k]–ends[k] of the model, the words of
 * nodes[k], which is a text node or an element with nothing but words and inline elements in it. The first leads[k]
 * units of its own text are not shown; raws[k] is that text where more of its white space is not. places[k] is where it
 * stands in the `textContent` of what was read, -1 when it is no part of it (a shadow tree, a frame). Pieces of one run
 * stand in one tree, in its order, so one range can hold them. A node is null while its words are not drawn, as on a PDF
 * page that is far away: who made the table may change its nodes, and sets `pieceOf` of the model to undefined then.
 */
export type Pieces = {
  nodes: (Node | null)[];
  leads: number[];
  raws: (string | null)[];
  places: number[];
  starts: number[];
  ends: number[];
  runs: number[];
};

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
  /** Whether there may be characters of two units in the text; undefined where nobody looked. */
  isHalved?: boolean;
};

/** What is known of a document that has not been read yet. */
export const unread = (document: Document): TextModel =>
  new TextModel({
    text: '',
    pieces: { nodes: [], leads: [], raws: [], places: [], starts: [], ends: [], runs: [] },
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
  /** Kept by `anchor`, so that the text is folded once. */
  searchable: Searchable | undefined;
  readonly #pieces: Pieces;
  readonly #isHalved: boolean;
  #points: CodePoints | undefined;
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
    this.#isHalved = parts.isHalved ?? true;
  }

  /** Turns offsets of its text into code points and back. */
  get points(): CodePoints {
    this.#points ??= codePoints(this.#isHalved ? this.text : '');
    return this.#points;
  }

  /** The DOM ranges of a span, one per tree; parts whose words have left the page or changed meanwhile are left out. */
  rangesOf({ start, end }: Span): StaticRange[] {
    const { nodes, starts, ends, runs } = this.#pieces;
    const ranges: StaticRange[] = [];
    for (let index = this.#pieceAt(start); index < nodes.length && at(starts, index) < end; index++) {
      const first = index;
      while (at(starts, index + 1) < end && runs[index + 1] === runs[first]) index++;
      if (!this.#stands(first, start, end) || (index > first && !this.#stands(index, start, end))) continue;
      const from = pointIn(nodes[first] as Node, this.#rawIndex(first, Math.max(start, at(starts, first))), false);
      const to = pointIn(nodes[index] as Node, this.#rawIndex(index, Math.min(end, at(ends, index)) - 1) + 1, true);
      if (!from || !to) continue;
      const [startContainer, startOffset] = from;
      const [endContainer, endOffset] = to;
      ranges.push(new StaticRange({ startContainer, startOffset, endContainer, endOffset }));
    }
    return ranges;
  }

  /**
   * Where a span stands in the `textContent` of what was read, when the page has not changed since; null when an end of
   * it is no part of that.
   */
  placeOf({ start, end }: Span): Span | null {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end - 1);
    const { places, starts } = this.#pieces;
    if ((places[first] ?? -1) < 0 || (places[last] ?? -1) < 0) return null;
    return {
      start: at(places, first) + this.#rawIndex(first, Math.max(start, at(starts, first))),
      end: at(places, last) + this.#rawIndex(last, end - 1) + 1,
    };
  }

  /** Where a unit of the model stands in the own text of its piece. */
  #rawIndex(piece: number, offset: number): number {
    const { leads, raws, starts } = this.#pieces;
    const unit = offset - at(starts, piece);
    const raw = raws[piece];
    return raw ? rawIndexOf(raw, at(leads, piece), unit) : at(leads, piece) + unit;
  }

  /** Whether a piece, as far as it lies in a span, still says what it said. */
  #stands(piece: number, start: number, end: number): boolean | undefined {
    const { nodes, starts, ends } = this.#pieces;
    const from = Math.max(start, at(starts, piece));
    const to = Math.min(end, at(ends, piece));
    const node = nodes[piece];
    const now = node?.textContent ?? '';
    const words = now.slice(this.#rawIndex(piece, from), this.#rawIndex(piece, to - 1) + 1);
    const said = this.text.slice(from, to);
    return node?.isConnected && (words === said || levelSpaces(words) === said);
  }

  /** The span of a range or selection, without white space at its ends; null when no text of the model is in it. */
  spanOf(range: AbstractRange): Span | null {
    const one = this.offsetOf(range.startContainer, range.startOffset);
    const other = this.offsetOf(range.endContainer, range.endOffset);
    return one === null || other === null
      ? null
      : this.trim({ start: Math.min(one, other), end: Math.max(one, other) });
  }

  /**
   * A span without the white space at its ends, and with the whole of a character that an end of it cuts in two, which
   * no position in code points can tell; null when nothing is left.
   */
  trim({ start, end }: Span): Span | null {
    const { text } = this;
    const first = wholeFrom(text, start);
    const words = text.slice(first, wholeTo(text, end));
    const from = first + words.length - words.trimStart().length;
    const to = first + words.trimEnd().length;
    return to > from ? { start: from, end: to } : null;
  }

  /** The model offset of a DOM point; for a point outside the text, that of the next text. Null outside the document. */
  offsetOf(node: Node, offset: number): number | null {
    const { nodes, leads, raws, starts, ends } = this.#pieces;
    const piece = this.#pieceAround(node);
    if (piece !== undefined) {
      const raw = rawOffset(nodes[piece] as Node, node, offset);
      const kept = raws[piece];
      const lead = at(leads, piece);
      const units = kept ? levelledCount(kept, lead, raw) : Math.max(0, raw - lead);
      return Math.min(at(ends, piece), at(starts, piece) + units);
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
      for (let index = nodes.length - 1; index >= 0; index--) this.pieceOf.set(nodes[index] as Node, index);
    }
    return this.pieceOf.get(node);
  }

  /** The piece that a node is, or stands in. */
  #pieceAround(node: Node): number | undefined {
    for (let each: Node | null = node; each; each = each.parentNode) {
      const piece = this.#firstOf(each);
      if (piece !== undefined) return piece;
    }
    return undefined;
  }

  /** The first piece that ends behind an offset. */
  #pieceAt(offset: number): number {
    const { ends } = this.#pieces;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** An entry of a table; behind its end, more than any offset. */
const at = (table: number[], index: number): number => table[index] ?? Number.POSITIVE_INFINITY;

/** The DOM point at a place of a node's own text: at the edge of two text nodes in the first one with `isEnd`. */
function pointIn(node: Node, place: number, isEnd: boolean): [Text, number] | null {
  if (node.nodeType === Node.TEXT_NODE) return [node as Text, place];
  const walker = (node.ownerDocument as Document).createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let left = place;
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    const { length } = text;
    if (left < length || (isEnd && left === length)) return [text, left];
    left -= length;
  }
  return null;
}

/** The place of a DOM point in the own text of a node around it. */
function rawOffset(top: Node, node: Node, offset: number): number {
  if (node === top && node.nodeType === Node.TEXT_NODE) return offset;
  const before = (top.ownerDocument as Document).createRange();
  before.setStart(top, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

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
