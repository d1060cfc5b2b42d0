import type { Strength } from '../model/tag.ts';
import type { Span } from './textModel.ts';

export type CategoryCode = 'rc' | 'tp' | 'cs';

/** What highlights show: marks (backgrounds), lines (underlines), or both. */
export type HighlightAs = 'both' | 'lines' | 'marks';

/** A tag that was found, as far as painting needs it. */
export type PaintedTag = Span & { categories: readonly CategoryCode[]; strength: Strength };

/** Words that look the same all through, with the highlight names they get. */
export type Segment = Span & { names: string[] };

/**
 * Cuts overlapping tags into disjoint segments in document order. One category: its own highlight, as strong as its
 * strongest tag; two or more on the same words: `cw-mix`. A conflict adds `cw-conflict`, whatever else is there.
 */
export function segmentsOf(tags: PaintedTag[], highlightAs: HighlightAs): Segment[] {
  const edges = tags
    .filter(({ start, end }) => end > start)
    .flatMap((tag) => [
      { at: tag.start, tag, opens: true },
      { at: tag.end, tag, opens: false },
    ])
    .sort((a, b) => a.at - b.at);
  const open = new Set<PaintedTag>();
  const segments: Segment[] = [];
  let start = 0;
  for (const { at, tag, opens } of edges) {
    if (at > start && open.size) push(segments, { start, end: at, names: namesOf(open, highlightAs) });
    start = at;
    if (opens) open.add(tag);
    else open.delete(tag);
  }
  return segments;
}

/** Adds a segment, or makes the last one longer when it looks the same and ends there. */
function push(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1);
  if (last?.end === segment.start && last.names.join() === segment.names.join()) last.end = segment.end;
  else segments.push(segment);
}

function namesOf(tags: ReadonlySet<PaintedTag>, highlightAs: HighlightAs): string[] {
  const categories = new Set<CategoryCode>();
  const strengths = new Set<Strength>();
  for (const tag of tags) {
    for (const code of tag.categories) categories.add(code);
    strengths.add(tag.strength);
  }
  const base = `cw-${categories.size > 1 ? 'mix' : [...categories][0]}`;
  const conflict = strengths.has('conflicts') ? ['cw-conflict'] : [];
  if (!categories.size) return conflict;
  const onlyConflict = categories.size === 1 && strengths.size === 1 && conflict.length > 0;
  if (onlyConflict) return highlightAs === 'marks' ? conflict : [`${base}-line`, ...conflict];
  if (highlightAs === 'lines') return [`${base}-line`, ...conflict];
  const soft = categories.size === 1 && !strengths.has('strong') ? '-soft' : '';
  return [`${base}${soft}${highlightAs === 'marks' ? '-mark' : ''}`, ...conflict];
}
