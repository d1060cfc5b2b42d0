import { CONTEXT, type Passage } from '../model/passage.ts';
import { headingAt, pageAt, type TextOutline } from '../model/textOutline.ts';

/**
 * A passage as it is stored, from its place in a document's text (UTF-16 offsets): it is looked for when the document is
 * open next. `textVersion` is that of the text model that read the text.
 */
export function passageAt(
  text: string,
  { start, end }: { start: number; end: number },
  outline: TextOutline | null,
  textVersion: number,
): Passage {
  const before = points(text.slice(0, start));
  const exact = text.slice(start, end);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)),
      suffix: whole(text.slice(end, end + CONTEXT)),
    },
    position: { type: 'TextPositionSelector', start: before, end: before + points(exact) },
    path: null,
    heading: outline ? headingAt(outline, start) : '',
    textVersion,
    page: outline && pageAt(outline, start),
    region: null,
  };
}

/** Where words stand in a text, by the words around them; null when they do not stand there any more. */
export function placeIn(
  text: string,
  { exact, prefix, suffix }: { exact: string; prefix: string; suffix: string },
): { start: number; end: number } | null {
  const around = text.indexOf(prefix + exact + suffix);
  const start = around < 0 ? text.indexOf(exact) : around + prefix.length;
  return start < 0 ? null : { start, end: start + exact.length };
}

/** Unicode code points of a text. */
function points(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** A cutting without halves of pairs at its ends. */
const whole = (cut: string): string => cut.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
