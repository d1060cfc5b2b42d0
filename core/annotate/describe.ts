import type { Passage } from '../model/passage.ts';
import { codePoints } from './codePoints.ts';
import type { Span, TextModel } from './textModel.ts';
import { TEXT_VERSION } from './textModel.ts';
import { closestTwin, contextFor } from './twins.ts';

const MOST_HEADING = 300;

/** What is stored of a span: its words as the model reads them, their context, position and heading. */
export function describe(model: TextModel, span: Span): Passage {
  const { text } = model;
  const exact = text.slice(span.start, span.end);
  const context = contextFor(closestTwin(model, span));
  const points = codePoints(text);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(wholeFrom(text, span.start - context), span.start),
      suffix: text.slice(span.end, wholeTo(text, span.end + context)),
    },
    position: {
      type: 'TextPositionSelector',
      start: points.toPoints(span.start),
      end: points.toPoints(span.end),
    },
    heading: headingAt(model, span.start),
    textVersion: TEXT_VERSION,
  };
}

/** The nearest heading at or above an offset; '' when there is none. */
function headingAt({ text, blocks }: TextModel, offset: number): string {
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index] as { start: number; level: number };
    if (block.start > offset || !block.level) continue;
    const end = (blocks[index + 1]?.start ?? text.length + 1) - 1;
    return text.slice(block.start, end).replace(/\s+/g, ' ').trim().slice(0, MOST_HEADING);
  }
  return '';
}

const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
/** An offset at or before `at` that does not cut a character in two. */
const wholeFrom = (text: string, at: number) => (at <= 0 ? 0 : isLow(text, at) ? at - 1 : at);
const wholeTo = (text: string, at: number) => (isLow(text, at) ? at + 1 : at);
