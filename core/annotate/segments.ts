import type { Strength } from '../model/tag.ts';
import type { Span } from './textModel.ts';

export type CategoryCode = 'rc' | 'tp' | 'cs';

/** What highlights show: marks (backgrounds), lines (underlines), or both. */
export type HighlightAs = 'both' | 'lines' | 'marks';

/** A tag that was found, as far as painting needs it. */
export type PaintedTag = Span & { categories: readonly CategoryCode[]; strength: Strength };

/** Words that look the same all through, with the highlight names they get. */
export type Segment = Span & { names: string[] };

/** A bit for each category and each strength, so that what tags look like together is one number. */
const BITS: Record<CategoryCode | Strength, number> = { rc: 1, tp: 2, cs: 4, strong: 8, partial: 16, conflicts: 32 };

/**
 * Cuts overlapping tags into disjoint segments in document order. One category: its own highlight, as strong as its
 * strongest tag; two or more on the same words: `cw-mix`. A conflict adds `cw-conflict`, whatever else is there.
 */
export function segmentsOf(tags: PaintedTag[], highlightAs: HighlightAs): Segment[] {
  const sorted = tags.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const names = new Map<number, string[]>();
  const segments: Segment[] = [];
  const open: PaintedTag[] = [];
  let at = 0;
  for (let next = 0; next <= sorted.length; next++) {
    const place = sorted[next]?.start ?? Number.POSITIVE_INFINITY;
    // The open tags are cut at each of their ends up to the place where the next one begins.
    while (open.length && at < place) {
      let end = place;
      let looks = 0;
      for (let index = 0; index < open.length; index++) {
        const tag = open[index] as PaintedTag;
        end = Math.min(end, tag.end);
        looks |= looksOf(tag);
      }
      let known = names.get(looks);
      if (!known) {
        known = shared(names, namesOf(looks, highlightAs));
        names.set(looks, known);
      }
      const last = segments[segments.length - 1];
      if (last?.end === at && last.names === known) last.end = end;
      else segments.push({ start: at, end, names: known });
      at = end;
      for (let index = open.length - 1; index >= 0; index--) {
        if ((open[index] as PaintedTag).end <= end) open.splice(index, 1);
      }
    }
    at = place;
    if (next < sorted.length) open.push(sorted[next] as PaintedTag);
  }
  return segments;
}

function looksOf({ strength, categories }: PaintedTag): number {
  let looks = BITS[strength];
  for (let index = 0; index < categories.length; index++) looks |= BITS[categories[index] as CategoryCode];
  return looks;
}

/** A list of names that others have as well is the same list, so that one look is with one. */
const shared = (names: ReadonlyMap<number, string[]>, list: string[]): string[] =>
  [...names.values()].find((each) => each.join() === list.join()) ?? list;

function namesOf(looks: number, highlightAs: HighlightAs): string[] {
  const categories = (['rc', 'tp', 'cs'] as const).filter((code) => looks & BITS[code]);
  const isMixed = categories.length > 1;
  const conflict = looks & BITS.conflicts ? ['cw-conflict'] : [];
  if (!categories.length) return conflict;
  const base = `cw-${isMixed ? 'mix' : categories[0]}`;
  const onlyConflict = !isMixed && !(looks & (BITS.strong | BITS.partial)) && conflict.length > 0;
  if (onlyConflict) return highlightAs === 'marks' ? conflict : [`${base}-line`, ...conflict];
  if (highlightAs === 'lines') return [`${base}-line`, ...conflict];
  const soft = !isMixed && !(looks & BITS.strong) ? '-soft' : '';
  return [`${base}${soft}${highlightAs === 'marks' ? '-mark' : ''}`, ...conflict];
}
