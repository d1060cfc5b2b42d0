import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../core/annotate/textModel.ts';
import { findSpans } from './findSpans.ts';
import { paintFound } from './paintFound.ts';
import type { Shown } from './useShown.ts';

/** Looking for words in the document. `at` counts from 0; -1 before one was chosen. */
export type Find = ReturnType<typeof useFind>;

/** Finds words in the whole text, also on pages that were not drawn yet. */
export function useFind(shown: Shown | null, turn: number) {
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(-1);
  const model = shown?.view.state().model ?? null;
  const spans = useMemo(() => (model ? findSpans(model.text, query) : []), [model, query]);
  useEffect(() => {
    if (model) paintFound(model, spans, spans[at] ?? null);
  }, [model, spans, at, turn]);
  useEffect(() => () => paintFound(null, [], null), []);

  const go = (index: number) => {
    const span = spans[(index + spans.length) % spans.length];
    if (!shown || !model || !span) return;
    setAt(spans.indexOf(span));
    shown.view.surface.show(model, span, () => undefined);
  };
  return {
    input,
    query,
    count: spans.length,
    at,
    set(text: string) {
      setQuery(text);
      setAt(-1);
    },
    step(by: 1 | -1) {
      if (at >= 0) return go(at + by);
      const offset = shown?.view.offsetInView() ?? 0;
      const next = by > 0 ? firstFrom(spans, offset) : firstFrom(spans, offset) - 1;
      go(next);
    },
    focus() {
      input.current?.focus();
      input.current?.select();
    },
  };
}

/** The first place at or behind an offset; the first of all when there is none. */
function firstFrom(spans: Span[], offset: number): number {
  const index = spans.findIndex(({ start }) => start >= offset);
  return Math.max(0, index);
}
