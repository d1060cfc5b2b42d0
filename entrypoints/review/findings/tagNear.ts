import { framework } from '../../../content/framework.ts';
import { itemById } from '../../../content/items.ts';
import { TEXT_VERSION } from '../../../core/annotate/textModel.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Absence } from '../../../core/model/finding.ts';
import type { Result } from '../../../core/model/result.ts';
import type { Strength, Tag } from '../../../core/model/tag.ts';
import { passageAt, placeIn } from '../../../core/review/passageAt.ts';
import { createTag } from '../../../core/store/tags.ts';
import { outlinedTextAt } from '../../../core/store/texts.ts';

/**
 * Tags a passage that came close in a document's stored text, under a standard, or a responsibility with the standards it
 * serves. Null when its words are not there any more.
 */
export async function tagNear(request: {
  document: DocumentRecord;
  itemId: string;
  strength: Strength;
  near: Absence['near'][number];
}): Promise<Result<Tag> | null> {
  const { document, itemId, strength, near } = request;
  const kept = await outlinedTextAt(document.url);
  const span = kept && placeIn(kept.text, near);
  if (!span) return null;
  const found = itemById(itemId);
  const under =
    found?.kind === 'responsibility'
      ? { standards: found.item.standards, responsibilities: [itemId], role: found.role.id }
      : { standards: [itemId], responsibilities: [], role: null };
  return createTag({
    id: crypto.randomUUID(),
    reviewId: document.reviewId,
    url: document.url,
    title: document.title,
    edition: framework.edition,
    judgement: { ...under, strength, note: '' },
    passage: passageAt(kept.text, span, kept.outline, TEXT_VERSION),
  });
}
