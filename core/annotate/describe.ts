import type { Passage } from '../model/passage.ts';
import { candidatesOf } from './candidates.ts';
import { codePoints } from './codePoints.ts';
import { foldModel } from './fold.ts';
import { makePattern } from './pattern.ts';
import { SeedIndex } from './seeds.ts';
import type { Span, TextModel } from './textModel.ts';
import { TEXT_VERSION } from './textModel.ts';

/** Context kept on each side in UTF-16 units; twice as much when the document has another passage like this one. */
const NEAR = 64;
const FAR = 127;
/** A context of this length says that the quote had a twin when it was tagged, so its words alone never decide. */
export const HAD_TWIN = 96;
const MOST_HEADING = 300;
/** From this share of equal words on, another passage is a twin. */
const ALIKE = 0.5;

/** What is stored of a span: its words as the model reads them, their context, position and heading. */
export function describe(model: TextModel, span: Span): Passage {
  const { text } = model;
  const exact = text.slice(span.start, span.end);
  const context = hasTwin(model, span, exact) ? FAR : NEAR;
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
export function headingAt({ text, blocks }: TextModel, offset: number): string {
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index] as { start: number; level: number };
    if (block.start > offset || !block.level) continue;
    const end = (blocks[index + 1]?.start ?? text.length + 1) - 1;
    return text.slice(block.start, end).replace(/\s+/g, ' ').trim().slice(0, MOST_HEADING);
  }
  return '';
}

function hasTwin(model: TextModel, span: Span, exact: string): boolean {
  const folded = foldModel(model);
  const pattern = makePattern('', exact, '');
  const index = new SeedIndex(pattern.codes.length);
  index.add(pattern);
  index.scan(folded.codes, 0, folded.length, folded.length);
  index.close();
  const near = folded.length * (span.start / model.text.length);
  return candidatesOf(index, 0, pattern, folded, Math.floor(near)).some(({ start, end, quote }) => {
    const isItself = (folded.at[start] as number) < span.end && (folded.at[end - 1] as number) >= span.start;
    return quote >= ALIKE && !isItself;
  });
}

const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
/** An offset at or before `at` that does not cut a character in two. */
const wholeFrom = (text: string, at: number) => (at <= 0 ? 0 : isLow(text, at) ? at - 1 : at);
const wholeTo = (text: string, at: number) => (isLow(text, at) ? at + 1 : at);
