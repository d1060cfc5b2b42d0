import { i18n } from '#i18n';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Absence } from '../../../core/model/finding.ts';
import type { Strength } from '../../../core/model/tag.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { settle } from '../settle.ts';
import { tagNear } from './tagNear.ts';

/**
 * Tags a passage that came close and cites it in the document's finding; false when that could not be done. With it the
 * item is there, so an absence that was recorded goes, and the score that rested on it; a passage that conflicts leaves
 * the absence as it is, but for itself.
 */
export async function takeNear(
  model: ReviewModel,
  request: { document: DocumentRecord; itemId: string; strength: Strength; near: Absence['near'][number] },
): Promise<boolean> {
  const { document, itemId, strength, near } = request;
  const made = await tagNear(request);
  if (!made) model.toast(i18n.t('review.findings.notThere'));
  const tagged = made && (await model.write(async () => made));
  if (!tagged?.ok) return false;
  const about = { documentId: document.id, itemId };
  const there = model.findings.find((each) => each.documentId === document.id && each.itemId === itemId) ?? null;
  await model.write(
    () =>
      settle(about, there, ({ cited, absence }) => ({
        cited: [...cited, tagged.value.id],
        ...(absence &&
          (strength === 'conflicts' ? { absence: without(absence, near) } : { absence: null, score: null })),
      })),
    { text: i18n.t('review.findings.taggedNear', [i18n.t(`common.${strength}`).toLowerCase()]) },
  );
  return true;
}

/** An absence without one of the passages that came close. */
export function without(absence: Absence, { exact, prefix }: Absence['near'][number]): Absence {
  return { ...absence, near: absence.near.filter((each) => each.exact !== exact || each.prefix !== prefix) };
}
