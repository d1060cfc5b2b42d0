import { anchor as anchorTags } from '../../core/annotate/anchor.ts';
import type { Anchored } from '../../core/annotate/anchorWith.ts';
import { describeAll } from '../../core/annotate/describe.ts';
import { pathOf } from '../../core/annotate/elementPath.ts';
import { makePace, type Pace } from '../../core/annotate/pace.ts';
import { readSliced, readText } from '../../core/annotate/readText.ts';
import { standsIn } from '../../core/annotate/standsIn.ts';
import type { Span, TextModel } from '../../core/annotate/textModel.ts';
import type { Passage } from '../../core/model/passage.ts';
import { readRaw } from './readRaw.ts';
import { pointAt, rootPlaces } from './rootPlaces.ts';

/**
 * A passage as the extension stores it, with its place in the root's `textContent`. `words` are given where that text
 * has more in it than the passage (a script or white space at its ends, say), and alone where nothing of it is shown.
 */
export type Selector = { at: [start: number, end: number]; passage?: Passage; words?: string };

/** UTF-16 offsets into the root's `textContent`; for what is not found, where it stood. */
export type Answer = { status: Anchored['status']; start: number; end: number; score: number };

export type Options = { signal?: AbortSignal; pause?: () => Promise<void>; settled?: boolean };

/** How often the search is made again because the page changed under it. */
const MOST_TRIES = 3;
/** So much of a root's text is its beginning; context reaches so far behind a passage; and so many passages can tell. */
const HEAD = 8192;
const BEHIND = 256;
const ENOUGH = 8;

/** Describes spans of a root's `textContent`, [start, end) in UTF-16 units; one JSON-safe selector for each. */
export function describe(root: Element, spans: [number, number][]): Selector[] {
  const model = readText(root);
  const places = rootPlaces(root);
  const raw = root.textContent ?? '';
  const shown = spans.map(([start, end]) => {
    const from = pointAt(places, start, false);
    const to = pointAt(places, end, true);
    if (end <= start || !from.node) return null;
    const one = model.offsetOf(from.node, from.offset);
    const other = model.offsetOf(to.node, to.offset);
    return one === null || other === null || other <= one ? null : model.trim({ start: one, end: other });
  });
  const known = shown.filter((span) => span !== null);
  const passages = describeAll(model, known).map((passage, index) => ({
    ...passage,
    path: pathOf(model, known[index] as Span),
  }));
  let next = 0;
  return spans.map((at, index) => {
    const words = raw.slice(...at);
    if (!shown[index]) return { at, words };
    const passage = passages[next++] as Passage;
    return standsIn(raw, passage.quote, ...at) ? { at, passage } : { at, passage, words };
  });
}

/** Finds described spans again; one answer per selector, in their order. */
export async function anchor(root: Element, selectors: Selector[], options: Options = {}): Promise<Answer[]> {
  const pace = makePace(options.signal, options.pause);
  if (isEdited(root, selectors)) return search(root, selectors, notFound(selectors, options), '', options, pace);
  let least = 0;
  for (const { at } of selectors) if (at[1] > least) least = at[1];
  const raw = await readRaw(root, pace, least);
  const answers = notFound(selectors, options);
  let missing = 0;
  for (let index = 0; index < answers.length; index++) {
    const { at, passage, words } = selectors[index] as Selector;
    // Not taken apart like a list, which would make four objects of each.
    const start = at[0];
    const end = at[1];
    const isThere =
      words === undefined
        ? passage !== undefined && standsIn(raw, passage.quote, start, end)
        : raw.slice(start, end) === words;
    if (isThere) {
      const answer = answers[index] as Answer;
      answer.status = 'found';
      answer.end = end;
      answer.score = 1;
    } else if (passage) missing++;
    if (pace.due((end - start) >> 2)) await pace.rest();
  }
  return missing ? search(root, selectors, answers, raw, options, pace) : answers;
}

const notFound = (selectors: Selector[], { settled }: Options): Answer[] =>
  selectors.map(({ at }) => ({ status: settled === false ? 'pending' : 'gone', start: at[0], end: at[0], score: 0 }));

/**
 * Whether most of the passages at the beginning of a root, if there are enough of them to tell, do not stand where they
 * stood: then the others have moved as well, and need not be looked for there. False where words are to be compared.
 */
function isEdited(root: Element, selectors: Selector[]): boolean {
  const first: Selector[] = [];
  for (let index = 0; index < selectors.length; index++) {
    const each = selectors[index] as Selector;
    if (each.words !== undefined || !each.passage) return false;
    if (each.at[1] + BEHIND <= HEAD) first.push(each);
  }
  if (first.length < ENOUGH) return false;
  const walker = (root.ownerDocument as Document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let head = '';
  for (let node = walker.nextNode(); node && head.length < HEAD; node = walker.nextNode()) head += (node as Text).data;
  let missing = 0;
  for (const { at, passage } of first) if (!standsIn(head, (passage as Passage).quote, at[0], at[1])) missing++;
  return missing > first.length / 2;
}

/** Looks for all passages in the text model; those that stood where they stood are evidence for the others. */
async function search(
  root: Element,
  selectors: Selector[],
  answers: Answer[],
  raw: string,
  options: Options,
  pace: Pace,
): Promise<Answer[]> {
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  const tags = selectors.flatMap(({ passage }, index) => (passage ? [{ id: String(index), passage }] : []));
  try {
    for (let tries = 1; ; tries++) {
      changed = false;
      const model = await readSliced(root, pace);
      // The search begins a slice of its own.
      await pace.rest();
      const found = await anchorTags(model, tags, options);
      for (const each of found) {
        const answer = answers[Number(each.id)] as Answer;
        put(root, model, each, answer, raw);
        if (pace.due(256)) await pace.rest();
      }
      if ((!changed && !observer.takeRecords().length) || tries === MOST_TRIES) return answers;
    }
  } finally {
    observer.disconnect();
  }
}

/** Turns a span of the model into offsets of the root's text. */
function put(root: Element, model: TextModel, found: Anchored, answer: Answer, raw: string): void {
  const { status, score } = found;
  const isPlaced = status === 'found' || status === 'changed';
  const span = isPlaced ? (model.placeOf(found) ?? placeInTree(root, model, found)) : null;
  if (!span) {
    answer.status = status === 'gone' ? 'gone' : 'pending';
    answer.score = 0;
    answer.end = answer.start;
    return;
  }
  const isSame =
    answer.status === 'found' && isBlank(raw, answer.start, span.start) && isBlank(raw, span.end, answer.end);
  if (isSame) return;
  answer.status = status;
  answer.score = score;
  answer.start = span.start;
  answer.end = span.end;
}

/** The same for what stands in a shadow tree or begins there: null when no text of the root is there. */
function placeInTree(root: Element, model: TextModel, span: Span): Span | null {
  const ranges = model.rangesOf(span).filter(({ startContainer }) => root.contains(startContainer));
  const [from] = ranges;
  const to = ranges.at(-1);
  if (!from || !to) return null;
  const before = (root.ownerDocument as Document).createRange();
  before.setStart(root, 0);
  before.setEnd(from.startContainer, from.startOffset);
  const start = before.toString().length;
  before.setEnd(to.endContainer, to.endOffset);
  return { start, end: before.toString().length };
}

const isBlank = (text: string, start: number, end: number) => start <= end && text.slice(start, end).trim() === '';
