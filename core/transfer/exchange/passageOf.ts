import { CONTEXT, type Passage, xPathSelectorSchema } from '../../model/passage.ts';
import { regionSchema } from '../../model/region.ts';
import type { AnnotationRead, SelectorRead } from './annotationSchema.ts';
import type { IncomingTag } from './incoming.ts';

type Read = IncomingTag['passage'];

/** The passage that the selectors of a target name together, null when they name none that we know. */
export function passageOf(selectors: readonly SelectorRead[], annotation: AnnotationRead): Read | null {
  const find = (type: string) => selectors.find((selector) => selector.type === type);
  const quote = quoteOf(find('TextQuoteSelector'));
  const position = positionOf(find('TextPositionSelector'));
  const fragment = find('FragmentSelector');
  const region = regionSchema.safeParse({ ...fragment, file: fragment?.['cw:file'] });
  if (!quote && !position && !region.success) return null;
  const path = xPathSelectorSchema.safeParse(find('XPathSelector'));
  return {
    quote,
    position: position ?? (region.success ? { type: 'TextPositionSelector', start: 0, end: 0 } : null),
    path: path.success ? path.data : null,
    heading: (annotation['cw:heading'] ?? '').slice(0, 300),
    textVersion: wholeNumber(annotation['cw:textVersion']) ?? 1,
    page: wholeNumber(annotation['cw:page']) ?? wholeNumber(Number(/page=(\d+)/.exec(fragment?.value ?? '')?.[1])),
    region: region.success ? region.data : null,
  };
}

function quoteOf(selector: SelectorRead | undefined): Passage['quote'] | null {
  if (!selector?.exact) return null;
  const { exact, prefix = '', suffix = '' } = selector;
  const most = CONTEXT * 2;
  return { type: 'TextQuoteSelector', exact, prefix: prefix.slice(-most), suffix: suffix.slice(0, most) };
}

function positionOf(selector: SelectorRead | undefined): Passage['position'] | null {
  const { start = -1, end = -1 } = selector ?? {};
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end < start) return null;
  return { type: 'TextPositionSelector', start, end };
}

const wholeNumber = (value: number | undefined): number | null =>
  value !== undefined && Number.isSafeInteger(value) && value > 0 ? value : null;
