import { BLOCK, BREAK, FRAME, HEADING, kindOf, MARK, OWN_HOST, PREFORMATTED, SKIPPED, SLOT } from './elementKinds.ts';
import { isPlain } from './isPlain.ts';
import { originOf } from './originOf.ts';
import { hasHalves, isLoose, isOdd, levelSpaces } from './spaces.ts';
import type { TextParts } from './textModel.ts';

const NO_EDGE = 0;
const LINE_EDGE = 1;
const BLOCK_EDGE = 2;

/** How many nodes are read between two looks at the clock. */
const NODES = 16;
/** What reading so many costs, in units of text. */
const COST = 8192;

/**
 * Part of the walk that ends with `top`: then its `owner` is left, and what held outside of it holds again. A host's
 * frame knows where its words `start`; a slot's knows the nodes that are shown in it and which of them is read.
 */
type Frame = {
  top: Node;
  owner: Node;
  level: number;
  preformatted: boolean;
  kind: number;
  start: number;
  isOutside: boolean;
  shown: Node[] | null;
  at: number;
};

/** One reading of a tree in document order, which can be stopped between nodes and taken up again. */
export class TextReader {
  readonly parts: TextParts;
  readonly #strings: string[] = [];
  readonly #frames: Frame[] = [];
  readonly #onRoot: ((root: Document | ShadowRoot) => void) | undefined;
  #node: Node | null;
  #length = 0;
  #run = 0;
  #level = 0;
  #preformatted = false;
  /** How much of the top's `textContent` was passed, and whether we are in a tree that is no part of it. */
  #raw = 0;
  #isOutside = false;
  #edge = BLOCK_EDGE;
  /** Whether the text so far ends in a space that takes in the next one. */
  #spaced = true;

  /** `onRoot` is called with the document and with every shadow root and frame, before its words are read. */
  constructor(top: Node, onRoot?: (root: Document | ShadowRoot) => void) {
    const root = top.getRootNode() as Document;
    this.#onRoot = onRoot;
    this.parts = {
      text: '',
      pieces: { nodes: [], leads: [], raws: [], places: [], starts: [], ends: [], runs: [] },
      blocks: [],
      roots: [root],
      inside: new Map(),
      framesNotCovered: [],
      isHalved: false,
    };
    onRoot?.(root);
    this.#push(top, top, 0);
    this.#node = top.firstChild;
  }

  /** Reads on until `due`; true once all is read, false when there is more. Null when the page took away what was next. */
  read(due: (units: number) => boolean): boolean | null {
    let node = this.#node;
    for (let count = NODES; node; node = this.#visit(node)) {
      if (--count > 0) continue;
      if (due(COST)) {
        this.#node = node;
        return node.isConnected || !this.parts.roots[0]?.isConnected ? false : null;
      }
      count = NODES;
    }
    if (this.#frames.length) return null;
    this.#dropLastSpace();
    this.parts.text = this.#strings.join('');
    return true;
  }

  /** Reads a node and tells which comes next. */
  #visit(node: Node): Node | null {
    if (node.nodeType === 1) return this.#element(node as Element);
    if (node.nodeType === 3) this.#text(node, (node as Text).data);
    return this.#after(node);
  }

  #after(left: Node): Node | null {
    let node: Node | null = left;
    while (node) {
      const frame = this.#frames.at(-1) as Frame;
      if (node !== frame.top) {
        const next: Node | null = node.nextSibling;
        if (next) return next;
        node = node.parentNode;
        continue;
      }
      this.#frames.pop();
      if (frame.kind >= BLOCK) this.#edge = BLOCK_EDGE;
      this.#level = frame.level;
      this.#preformatted = frame.preformatted;
      this.#isOutside = frame.isOutside;
      if (!this.#frames.length) return null;
      if (frame.start >= 0) {
        this.#run++;
        this.parts.inside.set(frame.owner, { start: frame.start, end: this.#length });
      }
      if (frame.shown) {
        const next = frame.shown[++frame.at];
        this.#run++;
        if (next) {
          frame.top = next;
          this.#frames.push(frame);
          return next;
        }
      }
      node = frame.owner;
    }
    return null;
  }

  /** Enters an element; the first node inside it, or the next one behind it when there is nothing more to read in it. */
  #element(element: Element): Node | null {
    const named = kindOf(element.localName);
    if (named === SKIPPED || ((named === BLOCK || named === MARK) && element.hasAttribute(OWN_HOST))) {
      this.#pass(element);
      return this.#after(element);
    }
    const kind = named === MARK ? 0 : named;
    if (kind === BREAK) {
      this.#edge = this.#edge === NO_EDGE ? LINE_EDGE : BLOCK_EDGE;
      return this.#after(element);
    }
    const shadow = element.shadowRoot;
    if (!shadow && kind !== FRAME && kind !== SLOT && isPlain(element)) {
      this.#plain(element, kind);
      return this.#after(element);
    }
    if (kind === 0 && !shadow) return element.firstChild as Node;
    if (kind === SLOT) {
      const shown = (element as HTMLSlotElement).assignedNodes();
      if (shown[0]) {
        this.#push(shown[0], element, 0).shown = shown;
        this.#run++;
      }
      return shown[0] ?? element.firstChild ?? this.#after(element);
    }
    let top: Node | null = element;
    if (kind === FRAME) top = this.#frame(element as HTMLIFrameElement);
    else if (shadow) {
      top = shadow;
      this.#enter(shadow);
    }
    if (kind) this.#edge = BLOCK_EDGE;
    if (top !== element) this.#pass(element);
    if (!top) return this.#after(element);
    const frame = this.#push(top, element, kind);
    if (top !== element) {
      frame.start = this.#length;
      this.#run++;
      this.#isOutside = true;
    }
    if (kind > HEADING) this.#level = kind - HEADING;
    if (kind === PREFORMATTED) this.#preformatted = true;
    return top.firstChild ?? this.#after(top);
  }

  /** Reads an element with nothing but words and inline elements in it. */
  #plain(element: Element, kind: number): void {
    const words = element.textContent ?? '';
    if (kind === 0) {
      if (words) this.#text(element, words);
      return;
    }
    const level = this.#level;
    const preformatted = this.#preformatted;
    if (kind > HEADING) this.#level = kind - HEADING;
    if (kind === PREFORMATTED) this.#preformatted = true;
    this.#edge = BLOCK_EDGE;
    if (words) this.#text(element, words);
    this.#edge = BLOCK_EDGE;
    this.#level = level;
    this.#preformatted = preformatted;
  }

  /** Goes by an element whose words are in the `textContent` alone. */
  #pass(element: Element): void {
    if (!this.#isOutside) this.#raw += (element.textContent ?? '').length;
  }

  #push(top: Node, owner: Node, kind: number): Frame {
    const frame: Frame = {
      top,
      owner,
      kind,
      level: this.#level,
      preformatted: this.#preformatted,
      isOutside: this.#isOutside,
      start: -1,
      shown: null,
      at: 0,
    };
    this.#frames.push(frame);
    return frame;
  }

  #enter(root: Document | ShadowRoot): void {
    this.parts.roots.push(root);
    this.#onRoot?.(root);
  }

  #frame(element: HTMLIFrameElement): Node | null {
    const inner = element.contentDocument;
    const top = inner?.body ?? inner?.documentElement;
    if (inner && top) {
      this.#enter(inner);
      return top;
    }
    if (!inner && element.offsetWidth > 8 && element.offsetHeight > 8) {
      const { framesNotCovered } = this.parts;
      const origin = originOf(element);
      if (!framesNotCovered.includes(origin)) framesNotCovered.push(origin);
    }
    return null;
  }

  #text(node: Node, raw: string): void {
    const place = this.#isOutside ? -1 : this.#raw;
    if (!this.#isOutside) this.#raw += raw.length;
    if (this.#preformatted) {
      this.parts.isHalved ||= hasHalves(raw);
      if (raw) this.#append(node, 0, raw, raw.length, place);
      return;
    }
    let lead = 0;
    if (this.#edge !== NO_EDGE || this.#spaced) {
      while (lead < raw.length && isLoose(raw.charCodeAt(lead))) lead++;
    }
    if (lead === raw.length) return;
    let words = lead ? raw.slice(lead) : raw;
    if (isOdd(words)) {
      this.parts.isHalved ||= hasHalves(words);
      words = levelSpaces(words);
    }
    this.#append(node, lead, words, raw.length - lead, place, raw);
  }

  #append(node: Node, lead: number, words: string, size: number, place: number, raw: string | null = null): void {
    if (this.#edge !== NO_EDGE) {
      if (this.#spaced) this.#dropLastSpace();
      if (this.#length) {
        this.#strings.push('\n');
        this.#length++;
      }
      if (this.#edge === BLOCK_EDGE) this.parts.blocks.push({ start: this.#length, level: this.#level });
      this.#edge = NO_EDGE;
    }
    const { nodes, leads, raws, places, starts, ends, runs } = this.parts.pieces;
    const piece = nodes.length;
    const start = this.#length;
    const end = start + words.length;
    this.#strings.push(words);
    nodes[piece] = node;
    leads[piece] = lead;
    raws[piece] = words.length === size ? null : raw;
    places[piece] = place;
    starts[piece] = start;
    ends[piece] = end;
    runs[piece] = this.#run;
    this.#length = end;
    this.#spaced = !this.#preformatted && words.charCodeAt(words.length - 1) === 32;
  }

  /** A collapsed space before an edge is not shown. */
  #dropLastSpace(): void {
    const { starts, ends } = this.parts.pieces;
    const last = ends.length - 1;
    const end = ends[last];
    if (!this.#spaced || end !== this.#length || end === starts[last]) return;
    this.#strings.push((this.#strings.pop() as string).slice(0, -1));
    this.#length--;
    ends[last] = this.#length;
  }
}
