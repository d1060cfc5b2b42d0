import type { TextQuoteSelector } from '../model/passage.ts';
import { candidatesOf } from './candidates.ts';
import { emptyFold, foldModel } from './fold.ts';
import type { Pattern } from './pattern.ts';
import { makePattern } from './pattern.ts';
import { SeedIndex } from './seeds.ts';
import type { Span, TextModel } from './textModel.ts';

/**
 * A quote alone cannot tell a passage from another one like it: when the passage is deleted, the other would be taken
 * for it. So a description says how alike the closest other passage was, by the length of its context: 64 units on
 * each side when there was none, up to 127 for a copy. The more alike, the more context; nothing else is stored.
 */
const NEAR = 64;
const FAR = 127;
/** From this share of equal words on, another passage is a twin. */
const ALIKE = 0.5;
/** What a shorter quote has in common with its twin may be too short for a sampled seed. */
const SHORT = 120;

/** How alike the closest other passage of the document is to each span: 1 for a copy, 0 for none worth the name. */
export function closestTwins(model: TextModel, spans: Span[]): number[] {
  const folded = foldModel(model);
  const table = emptyFold(spans.reduce((sum, { start, end }) => sum + end - start, 0));
  const patterns = spans.map(({ start, end }) => makePattern(table, '', model.text.slice(start, end), ''));
  const index = new SeedIndex(
    table.length,
    spans.some(({ start, end }) => end - start < SHORT),
  );
  for (const pattern of patterns) index.add(pattern);
  index.scan(folded.codes, 0, folded.length, folded.length);
  for (const _ of index.close());
  return spans.map((span, number) => {
    const near = Math.floor(folded.length * (span.start / model.text.length));
    let most = 0;
    const { found } = candidatesOf(index, number, patterns[number] as Pattern, folded, near, true);
    for (const { start, end, quote } of found) {
      const isItself = (folded.at[start] as number) < span.end && (folded.at[end - 1] as number) >= span.start;
      if (!isItself) most = Math.max(most, quote);
    }
    return most >= ALIKE ? most : 0;
  });
}

/** How much context to keep on each side, in UTF-16 units. */
export const contextFor = (likeness: number): number => NEAR + Math.round((FAR - NEAR) * likeness);

/** How alike the closest other passage was when this quote was described; 0 for none, or when nothing is known. */
export function likenessOf({ prefix, suffix }: TextQuoteSelector): number {
  const likeness = (Math.max(prefix.length, suffix.length) - NEAR) / (FAR - NEAR);
  return likeness >= ALIKE - 0.05 ? Math.min(1, likeness) : 0;
}
