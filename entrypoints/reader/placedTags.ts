import type { CategoryCode } from '../../core/annotate/segments.ts';
import type { Tag } from '../../core/model/tag.ts';
import type { PageSession } from '../page/PageSession.ts';

/** A tag that stands in the document, with its categories and what it says in words. */
export type PlacedTag = { tag: Tag; start: number; codes: CategoryCode[]; names: string };

/** The tags that were found, in document order. */
export function placedTags(session: PageSession): PlacedTag[] {
  const { opened, vocabulary } = session;
  if (!opened || !vocabulary) return [];
  return opened.tags
    .flatMap((tag) => {
      const span = session.spanOf(tag.id);
      if (!span) return [];
      const standards = vocabulary.standards.filter(({ id }) => tag.standards.includes(id));
      const codes = standards.flatMap(
        ({ categoryId }) => vocabulary.categories.find(({ id }) => id === categoryId)?.code ?? [],
      );
      const names = standards.map(({ name }) => name).join(', ');
      return [{ tag, start: span.start, codes: [...new Set(codes)], names }];
    })
    .sort((a, b) => a.start - b.start);
}
