import { i18n } from '#i18n';
import type { DocumentRecord } from '../../core/model/document.ts';
import { announceChange } from '../../core/platform/announceChange.ts';
import { readSettings } from '../../core/platform/settings.ts';
import { keepFile } from '../../core/store/files.ts';
import { openFile } from '../../core/store/library.ts';
import { currentReview } from '../../core/store/reviews.ts';

/**
 * Enters an opened file in the current review and keeps its bytes. A full disk keeps nobody from reading: the file has to
 * be opened again after a reload then.
 */
export async function enterReview(
  { hash, kind, name }: { hash: string; kind: DocumentRecord['kind']; name: string },
  bytes: Blob,
): Promise<void> {
  const { currentReviewId } = await readSettings();
  const review = await currentReview(currentReviewId, i18n.t('common.firstReview'));
  await keepFile({ hash, name, bytes });
  const entered = await openFile(review.id, { hash, kind, name, size: bytes.size, title: name.slice(0, 500) });
  if (entered.ok) void announceChange();
}
