import { framework } from '../../../content/framework.ts';
import { itemById } from '../../../content/items.ts';
import { TEXT_VERSION } from '../../../core/annotate/textModel.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Result } from '../../../core/model/result.ts';
import type { Strength, Tag } from '../../../core/model/tag.ts';
import type { TextOutline } from '../../../core/model/textOutline.ts';
import { passageAt } from '../../../core/review/passageAt.ts';
import { createTag } from '../../../core/store/tags.ts';

/** Tags a passage of a document's stored text under a standard, or a responsibility with the standards it serves. */
export function tagNear(request: {
  document: DocumentRecord;
  itemId: string;
  strength: Strength;
  text: string;
  outline: TextOutline | null;
  span: { start: number; end: number };
}): Promise<Result<Tag>> {
  const { document, itemId, strength, text, outline, span } = request;
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
    passage: passageAt(text, span, outline, TEXT_VERSION),
  });
}
