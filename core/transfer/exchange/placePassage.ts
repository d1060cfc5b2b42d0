import { codePoints } from '../../annotate/codePoints.ts';
import { CONTEXT, MAX_PASSAGE, type Passage } from '../../model/passage.ts';
import type { IncomingTag } from './incoming.ts';

/**
 * A passage as it is stored, from what a file says of it: where it has words or a position alone, the other is taken from
 * the document's text. Null when that takes a text that is not here. Words whose place is not known get one at the
 * beginning; they are looked for when the document opens.
 */
export function placePassage(read: IncomingTag['passage'], text: string | null): Passage | null {
  const { quote, position } = read;
  if (read.region) {
    const nothing = { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' } as const;
    return position ? { ...read, quote: quote ?? nothing, position } : null;
  }
  if (quote && position && position.end > position.start) return { ...read, quote, position };
  if (quote) return { ...read, quote, position: positionIn(text, quote) };
  if (!position || text === null) return null;
  const points = codePoints(text);
  const [start, end] = [points.toUnits(position.start), points.toUnits(position.end)];
  if (end <= start || end > text.length || end - start > MAX_PASSAGE) return null;
  return {
    ...read,
    position,
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
  };
}

/** The place of words in a text: where the words in front of them fit as well, else the first. */
function positionIn(text: string | null, { exact, prefix }: Passage['quote']): Passage['position'] {
  const length = codePoints(exact).toPoints(exact.length);
  const inContext = text?.indexOf(prefix + exact) ?? -1;
  const at = inContext >= 0 ? inContext + prefix.length : (text?.indexOf(exact) ?? -1);
  const start = at < 0 || text === null ? 0 : codePoints(text).toPoints(at);
  return { type: 'TextPositionSelector', start, end: start + length };
}
