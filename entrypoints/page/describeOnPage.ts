import { describe } from '../../core/annotate/describe.ts';
import { pathOf } from '../../core/annotate/elementPath.ts';

/** What is stored of a span of a web page, with the way to the element that it stands in. */
export const describeOnPage: typeof describe = (model, span) => ({
  ...describe(model, span),
  path: pathOf(model, span),
});
