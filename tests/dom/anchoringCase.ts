import { type Answer, anchor, describe, type Options } from '../../scripts/anchoring/crosswalkAnchoring.ts';
import { type Edits, editDocument } from '../../scripts/benchAnchoring/editDocument.ts';
import { type Block, makeDocument } from '../../scripts/benchAnchoring/makeDocument.ts';
import { choosePassages, truthOf } from '../../scripts/benchAnchoring/passages.ts';
import { renderDocument } from '../../scripts/benchAnchoring/renderDocument.ts';
import { type Score, score } from '../../scripts/benchAnchoring/score.ts';
import { openPage } from './openPage.ts';

/** Three seeds, of which `npm run soak` makes the last one another in each round. */
export const SEEDS = [1, 2, 2 + Number(import.meta.env.SEED)];

/** Whether a seed is one of every `npm test`. */
export const isFixed = (seed: number): boolean => seed <= 3;

/** Opens a page and hands over its body. */
export const bodyOf = async (html: string): Promise<HTMLElement> => (await openPage(html)).body;

/** Describes spans on one page and looks for them on another, through JSON as stored. */
export async function findOn(
  before: HTMLElement,
  spans: [number, number][],
  after: () => Promise<HTMLElement>,
  options?: Options,
): Promise<Answer[]> {
  const stored = JSON.stringify(describe(before, spans));
  return anchor(await after(), JSON.parse(stored), options);
}

/** The span of some words in a body's text. */
export function spanIn(body: HTMLElement, words: string, nth = 0): [number, number] {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = (body.textContent ?? '').indexOf(words, start + 1);
  if (start < 0) throw new Error(`not on the page: ${words}`);
  return [start, start + words.length];
}

/** What an answer stands for: its words, or its status when it has no place. */
export const wordsOf = (body: HTMLElement, { status, start, end }: Answer): string =>
  status === 'found' || status === 'changed' ? (body.textContent ?? '').slice(start, end) : status;

/** The words that one passage has on another page; where it is not, its status. */
export async function wordsFound(before: string, words: string, after: string, nth = 0): Promise<string> {
  const body = await bodyOf(before);
  const span = spanIn(body, words, nth);
  let now = body;
  const [answer] = await findOn(body, [span], async () => {
    now = await bodyOf(after);
    return now;
  });
  return wordsOf(now, answer as Answer);
}

/** Makes a document from a seed, describes passages of it, edits it, looks for them, and scores what was found. */
export async function scoreEdited(
  seed: number,
  edits: Edits,
  { blocks = makeDocument(seed, 25_000), count = 120 }: { blocks?: Block[]; count?: number } = {},
): Promise<Score> {
  const before = renderDocument(blocks, seed);
  const samples = choosePassages(blocks, before, count, seed + 1);
  const after = renderDocument(editDocument(blocks, edits, seed + 2), seed + 3);
  const truth = samples.map((sample) => truthOf(sample, before.places, after.places));
  const body = await bodyOf(before.html);
  const spans = samples.map(({ start, end }): [number, number] => [start, end]);
  const answers = await findOn(body, spans, () => bodyOf(after.html));
  return score(
    truth,
    answers.map(({ status, start, end }) => (status === 'found' || status === 'changed' ? [start, end] : null)),
  );
}
