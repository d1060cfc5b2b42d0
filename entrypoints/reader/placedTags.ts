import type { CategoryCode } from '../../core/annotate/segments.ts';
import type { Tag } from '../../core/model/tag.ts';
import { categoryCodes } from '../page/categoryCodes.ts';
import type { PageSession } from '../page/PageSession.ts';
import type { Place } from '../page/Surface.ts';

/** A tag that stands in the document, with its categories and what it says in words. */
export type PlacedTag = Place & { tag: Tag; codes: CategoryCode[]; names: string };

/** The tags that were found, in document order. */
export function placedTags(session: PageSession): PlacedTag[] {
  const { opened, vocabulary } = session;
  if (!opened || !vocabulary) return [];
  const codesOf = categoryCodes(vocabulary);
  return opened.tags
    .flatMap((tag) => {
      const place = session.placeOf(tag.id);
      if (!place) return [];
      const standards = vocabulary.standards.filter(({ id }) => tag.standards.includes(id));
      const names = standards.map(({ name }) => name).join(', ');
      const codes = new Set(standards.flatMap(({ id }) => codesOf.get(id) ?? []));
      return [{ ...place, tag, codes: [...codes], names }];
    })
    .sort((a, b) => a.start - b.start);
}
