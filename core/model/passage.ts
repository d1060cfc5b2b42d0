import { regionSchema } from './region.ts';
import { z } from './zod.ts';

/** The most characters one passage may have; longer selections are refused with a sentence. */
export const MAX_PASSAGE = 20_000;
/** Characters of context kept on each side of a quote (FORMATS: 64 makes most quotes unique). */
export const CONTEXT = 64;

/**
 * W3C TextQuoteSelector: the words themselves, as our text model reads them, with the words around them. Of a region: what
 * a person reads there, or ''.
 */
export const textQuoteSelectorSchema = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().max(MAX_PASSAGE),
  prefix: z.string().max(CONTEXT * 2),
  suffix: z.string().max(CONTEXT * 2),
});

/**
 * W3C TextPositionSelector: offsets in Unicode code points into the text model, end not included. Of a region: the place
 * between two words where it stands, so that start and end are the same.
 */
export const textPositionSelectorSchema = z
  .object({
    type: z.literal('TextPositionSelector'),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  })
  .refine((position) => position.end >= position.start, 'end must not lie before start');

/** W3C XPathSelector: an element of a web page by names and numbers from the top, as /html[1]/body[1]/main[1]/p[12]. */
export const xPathSelectorSchema = z.object({
  type: z.literal('XPathSelector'),
  value: z
    .string()
    .max(1000)
    .regex(/^(\/([a-z][a-z0-9-]*|\*)\[[1-9]\d{0,6}\])+$/),
});

/**
 * A passage as it is stored: where it stood and what it said. Never a live range.
 * `path` leads to the smallest block around it, where it can be looked for first; null where none is known.
 * `textVersion` names the text model that the position counts in; `heading` is the nearest heading above, or ''. `page`
 * (from 1) is the page of a PDF that it began on, null where there are no pages or none was noted. `region` is what is
 * drawn, not written: a page or a part of one; null for words.
 */
export const passageSchema = z
  .object({
    quote: textQuoteSelectorSchema,
    position: textPositionSelectorSchema,
    path: xPathSelectorSchema.nullable(),
    heading: z.string().max(300),
    textVersion: z.int().positive(),
    page: z.int().positive().nullable(),
    region: regionSchema.nullable(),
  })
  .refine(
    ({ quote, position, page, region }) =>
      region ? page !== null : quote.exact !== '' && position.end > position.start,
    'words, or a region of a page',
  );

export type TextQuoteSelector = z.infer<typeof textQuoteSelectorSchema>;
export type XPathSelector = z.infer<typeof xPathSelectorSchema>;
export type Passage = z.infer<typeof passageSchema>;
