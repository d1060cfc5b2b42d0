import type { CategoryCode } from '../../../content/schema.ts';
import type { Tag } from '../../model/tag.ts';
import type { Block, Look } from './report.ts';
import type { ReportContext } from './reportContext.ts';

/** A paragraph. */
export const text = (words: string, look: Look = 'plain'): Block => ({ kind: 'text', text: words, look });

/** Paragraphs, without those that are empty; what a person typed in several lines stays in several. */
export const texts = (words: string, look: Look = 'plain'): Block[] =>
  words
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => text(line.trim(), look));

/** The passages of tags, as quotes; under a heading of its own a quote needs no names of standards (`about`). */
export const quotes = (
  context: ReportContext,
  tags: readonly Tag[],
  how?: { about?: boolean; code?: CategoryCode | null },
): Block[] => tags.map((tag) => ({ kind: 'quote', quote: context.quote(tag, how) }));

/** Passages for one cell of a spreadsheet. */
export function quotesInCell({ quote, say }: ReportContext, tags: readonly Tag[]): string {
  return tags
    .map((tag) => {
      const { text: words, place } = quote(tag);
      return [words ?? say('review.report.quoteLeftOut'), place && `(${place})`].filter(Boolean).join(' ');
    })
    .join('\n');
}
