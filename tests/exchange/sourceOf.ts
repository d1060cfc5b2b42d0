import type { ExportSource } from '../../core/transfer/exchange/exportSource.ts';
import type { ReviewParts } from '../../core/transfer/exchange/reviewParts.ts';

/** A review that is all there, as exports read it. */
export function sourceOf({ tags, texts, ...rest }: ReviewParts): ExportSource {
  return {
    ...rest,
    tagCount: tags.length,
    tagsOf: async ({ id }) => tags.filter(({ documentId }) => documentId === id),
    textOf: async ({ id }) => texts.get(id) ?? null,
  };
}
