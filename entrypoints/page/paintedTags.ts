import type { PaintedTag } from '../../core/annotate/segments.ts';
import type { OpenedDocument, Vocabulary } from '../../core/model/messages.ts';
import { categoryCodes } from './categoryCodes.ts';
import type { Place } from './Surface.ts';

/** The tags of a document that stand on words, as they are painted; `places` is where each stands, in their order. */
export function paintedTags(
  { tags }: OpenedDocument,
  vocabulary: Vocabulary,
  places: readonly (Place | null)[],
): PaintedTag[] {
  const codes = categoryCodes(vocabulary);
  return tags.flatMap(({ strength, standards }, index) => {
    const place = places[index];
    if (!place || place.area) return [];
    return [{ ...place, strength, categories: standards.flatMap((standard) => codes.get(standard) ?? []) }];
  });
}
