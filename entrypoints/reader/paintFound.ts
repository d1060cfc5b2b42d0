import type { Span, TextModel } from '../../core/annotate/textModel.ts';

const ALL = 'cw-find';
const ONE = 'cw-find-at';
/** Above the highlights of tags, which have the numbers of their names (highlightNames.ts). */
const PRIORITY = 100;

/** Marks the words that were found, one of them more; what is not drawn now is marked when it is. */
export function paintFound(model: TextModel | null, spans: Span[], one: Span | null): void {
  const set = (name: string, ranges: StaticRange[], priority: number) => {
    if (ranges.length === 0) return CSS.highlights.delete(name);
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    return CSS.highlights.set(name, highlight);
  };
  set(ALL, model ? spans.filter((span) => span !== one).flatMap((span) => model.rangesOf(span)) : [], PRIORITY);
  set(ONE, model && one ? model.rangesOf(one) : [], PRIORITY + 1);
}
