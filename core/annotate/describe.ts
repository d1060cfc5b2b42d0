import type { Passage } from '../model/passage.ts';
import { headingAt } from './headingAt.ts';
import type { Span, TextModel } from './textModel.ts';
import { TEXT_VERSION } from './textModel.ts';
import { closestTwins, contextFor, type Twin } from './twins.ts';
import { wholeFrom, wholeTo } from './wholeCharacters.ts';

/** What is stored of a span as `trim` leaves it: its words as the model reads them, context, position and heading. */
export const describe = (model: TextModel, span: Span): Passage => describeAll(model, [span])[0] as Passage;

/** The same for many spans of one document, in one pass over it. */
export function describeAll(model: TextModel, spans: Span[]): Passage[] {
  const { text, points } = model;
  const twins = closestTwins(model, spans);
  return spans.map((span, index) => {
    const [before, behind] = contextFor(twins[index] as Twin, [span.start, text.length - span.end]);
    return {
      quote: {
        type: 'TextQuoteSelector',
        exact: text.slice(span.start, span.end),
        prefix: text.slice(wholeFrom(text, span.start - before), span.start),
        suffix: text.slice(span.end, wholeTo(text, span.end + behind)),
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
