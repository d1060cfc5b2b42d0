import type { Passage } from '../model/passage.ts';
import { headingAt } from './headingAt.ts';
import type { Span, TextModel } from './textModel.ts';
import { TEXT_VERSION } from './textModel.ts';
import { closestTwins, contextFor } from './twins.ts';

/** What is stored of a span: its words as the model reads them, their context, position and heading. */
export const describe = (model: TextModel, span: Span): Passage => describeAll(model, [span])[0] as Passage;

/** The same for many spans of one document, in one pass over it. */
export function describeAll(model: TextModel, spans: Span[]): Passage[] {
  const { text, points } = model;
  const twins = closestTwins(model, spans);
  return spans.map((span, index) => {
    const context = contextFor(twins[index] as number, [span.start, text.length - span.end]);
    return {
      quote: {
        type: 'TextQuoteSelector',
        exact: text.slice(span.start, span.end),
        prefix: text.slice(wholeFrom(text, span.start - context), span.start),
        suffix: text.slice(span.end, wholeTo(text, span.end + context)),
      },
      position: {
        type: 'TextPositionSelector',
        start: points.toPoints(span.start),
        end: points.toPoints(span.end),
      },
      path: null,
      heading: headingAt(model, span.start),
      textVersion: TEXT_VERSION,
      page: null,
      region: null,
    };
  });
}

const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
/** An offset at or before `at` that does not cut a character in two. */
const wholeFrom = (text: string, at: number) => (at <= 0 ? 0 : isLow(text, at) ? at - 1 : at);
const wholeTo = (text: string, at: number) => (isLow(text, at) ? at + 1 : at);
