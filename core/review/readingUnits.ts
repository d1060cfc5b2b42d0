import { codePoints } from '../annotate/codePoints.ts';
import type { Tag } from '../model/tag.ts';

/** Something that both readers have judged: a sentence, or words that one of them tagged. Offsets in code points. */
export type ReadingUnit = { documentId: string; start: number; end: number; text: string };
type Placed = { tag: Tag; start: number; end: number };

/** The sentences of a document's text in which there are words. */
export function sentenceUnits(documentId: string, text: string, locale: string): ReadingUnit[] {
  const points = codePoints(text);
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const units: ReadingUnit[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    if (!/[\p{L}\p{N}]/u.test(segment)) continue;
    const words = segment.trim();
    const from = index + segment.indexOf(words);
    const [start, end] = [points.toPoints(from), points.toPoints(from + words.length)];
    units.push({ documentId, start, end, text: words });
  }
  return units;
}

/** Where no text is here: the words that anybody tagged, overlapping passages as one. */
export function passageUnits(documentId: string, tags: readonly Tag[]): ReadingUnit[] {
  const spans = tags.map((tag) => ({ ...tag.passage.position, text: tag.passage.quote.exact }));
  const units: ReadingUnit[] = [];
  for (const { start, end, text } of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = units.at(-1);
    if (!last || start >= last.end) units.push({ documentId, start, end, text });
    else last.end = Math.max(last.end, end);
  }
  return units;
}

/**
 * Where tags stand in a text: at their place when the words are there, else where the words stand nearest to it. Tags
 * without words (parts of a page), without a place, or whose words the text does not have are left out.
 */
export function placedTags(tags: readonly Tag[], text: string | null): Placed[] {
  const points = text === null ? null : codePoints(text);
  return tags.flatMap((tag) => {
    const { quote, position, region } = tag.passage;
    if (region || tag.detachedAt !== null || quote.exact === '') return [];
    if (!points || text === null) return [{ tag, start: position.start, end: position.end }];
    const at = nearest(text, quote.exact, points.toUnits(position.start));
    return at < 0 ? [] : [{ tag, start: points.toPoints(at), end: points.toPoints(at + quote.exact.length) }];
  });
}

function nearest(text: string, words: string, from: number): number {
  if (text.startsWith(words, from)) return from;
  const after = text.indexOf(words, from);
  const before = text.lastIndexOf(words, from);
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - from < from - before ? after : before;
}

/**
 * The tags of each unit, by the unit's place in the list: a tag belongs to those that it shares half of the unit's words
 * with, or half of its own.
 */
export function tagsByReadingUnit(units: readonly ReadingUnit[], placed: readonly Placed[]): Tag[][] {
  const found: Tag[][] = units.map(() => []);
  for (const { tag, start, end } of placed) {
    for (let at = firstEndingAfter(units, start); at < units.length; at++) {
      const unit = units[at] as ReadingUnit;
      if (unit.start >= end) break;
      const shared = Math.min(end, unit.end) - Math.max(start, unit.start);
      if (shared * 2 >= Math.min(unit.end - unit.start, end - start)) found[at]?.push(tag);
    }
  }
  return found;
}

function firstEndingAfter(units: readonly ReadingUnit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] as ReadingUnit).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
