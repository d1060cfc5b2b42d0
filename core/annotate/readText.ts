import { BLOCK, BREAK, FRAME, HEADING, kindOf, OWN_HOST, PREFORMATTED, SKIPPED, SLOT } from './elementKinds.ts';
import type { TextParts } from './textModel.ts';
import { TextModel } from './textModel.ts';

/** White space that HTML collapses, where it is anything but one plain space. A no-break space stays as it is. */
const LOOSE = /[\t\n\f\r]+[ \t\n\f\r]*| [ \t\n\f\r]+/g;
const NO_EDGE = 0;
const LINE_EDGE = 1;
const BLOCK_EDGE = 2;

/**
 * Reads a document's text in one walk, by element names alone, so that styles and screen size do not change it.
 * White space is collapsed (kept in `pre`); one line feed stands at each block, cell and `<br>` edge.
 * Open shadow roots are read with their slotted content where it is shown, same-origin frames where they stand.
 */
export function readText(document: Document): TextModel {
  const parts: string[] = [];
  const model: TextParts = {
    text: '',
    pieces: [],
    blocks: [],
    roots: [document],
    inside: new Map(),
    framesNotCovered: [],
  };
  let length = 0;
  let run = 0;
  let level = 0;
  let preformatted = false;
  let edge = BLOCK_EDGE;
  /** Whether the text so far ends in a space that takes in the next one. */
  let spaced = true;

  /** A collapsed space before an edge is not shown. */
  function dropLastSpace() {
    const last = model.pieces.at(-1);
    if (!spaced || last?.end !== length || last.end === last.start) return;
    parts.push((parts.pop() as string).slice(0, -1));
    last.end = --length;
  }

  function append(node: Text, offset: number, data: string) {
    if (edge !== NO_EDGE) {
      dropLastSpace();
      if (length) length = parts.push('\n') && length + 1;
      if (edge === BLOCK_EDGE) model.blocks.push({ start: length, level });
      edge = NO_EDGE;
    }
    parts.push(data);
    model.pieces.push({ node, offset, start: length, end: length + data.length, run });
    length += data.length;
    spaced = !preformatted && data.endsWith(' ');
  }

  function text(node: Text) {
    const { data } = node;
    if (preformatted) return data ? append(node, 0, data) : undefined;
    let from = 0;
    if (edge !== NO_EDGE || spaced) {
      while (from < data.length && isLoose(data.charCodeAt(from))) from++;
    }
    LOOSE.lastIndex = from;
    for (let match = LOOSE.exec(data); match; match = LOOSE.exec(data)) {
      append(node, from, `${data.slice(from, match.index)} `);
      from = LOOSE.lastIndex;
    }
    if (from < data.length) append(node, from, from ? data.slice(from) : data);
  }

  function inside(host: Element, root: Document | ShadowRoot, top: Node) {
    const start = length;
    model.roots.push(root);
    run++;
    children(top);
    run++;
    model.inside.set(host, { start, end: length });
  }

  function frame(element: HTMLIFrameElement) {
    const inner = element.contentDocument;
    const top = inner?.body ?? inner?.documentElement;
    if (inner && top) inside(element, inner, top);
    else if (!inner && element.offsetWidth > 8 && element.offsetHeight > 8) {
      const origin = originOf(element);
      if (!model.framesNotCovered.includes(origin)) model.framesNotCovered.push(origin);
    }
  }

  function slot(element: HTMLSlotElement) {
    const assigned = element.assignedNodes();
    for (const node of assigned) {
      run++;
      visit(node);
    }
    if (assigned.length) run++;
    else children(element);
  }

  function element(element: Element) {
    const kind = kindOf(element.localName);
    if (kind === SKIPPED || element.hasAttribute(OWN_HOST)) return;
    if (kind === BREAK) {
      edge = edge === NO_EDGE ? LINE_EDGE : BLOCK_EDGE;
      return;
    }
    if (kind === SLOT) return slot(element as HTMLSlotElement);
    const outer = { level, preformatted };
    if (kind) edge = BLOCK_EDGE;
    if (kind > HEADING) level = kind - HEADING;
    if (kind === PREFORMATTED) preformatted = true;
    const shadow = element.shadowRoot;
    if (kind === FRAME) frame(element as HTMLIFrameElement);
    else if (shadow) inside(element, shadow, shadow);
    else children(element);
    if (kind >= BLOCK) edge = BLOCK_EDGE;
    ({ level, preformatted } = outer);
  }

  function visit(node: Node) {
    if (node.nodeType === Node.TEXT_NODE) text(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE) element(node as Element);
  }

  function children(parent: Node) {
    for (let node = parent.firstChild; node; node = node.nextSibling) visit(node);
  }

  const top = document.body ?? document.documentElement;
  if (top) children(top);
  dropLastSpace();
  model.text = parts.join('');
  return new TextModel(model);
}

const isLoose = (code: number) => code === 32 || (code >= 9 && code <= 13 && code !== 11);

/** Where a frame that cannot be read comes from; the document's own address when the frame names none (a sandbox). */
function originOf(frame: HTMLIFrameElement): string {
  const url = URL.parse(frame.src || frame.baseURI, frame.baseURI);
  return url && url.origin !== 'null' ? url.origin : (url?.protocol ?? 'about:');
}
