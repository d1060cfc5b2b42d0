import { i18n } from '#i18n';
import type { DocumentRecord } from '../../core/model/document.ts';
import { announceChange } from '../../core/platform/announceChange.ts';
import { readSettings } from '../../core/platform/settings.ts';
import { keepFile } from '../../core/store/files.ts';
import { learnAbout, openFile } from '../../core/store/library.ts';
import { currentReview } from '../../core/store/reviews.ts';

/**
 * Enters an opened file in the current review and keeps its bytes, if the person wants that; null when it could not be
 * entered. A full disk keeps nobody from reading: the file has to be opened again after a reload then.
 */
export async function enterReview(
  { hash, kind, name, title }: { hash: string; kind: DocumentRecord['kind']; name: string; title: string },
  bytes: Blob,
): Promise<DocumentRecord | null> {
  const { currentReviewId, keepFiles } = await readSettings();
  const review = await currentReview(currentReviewId, i18n.t('common.firstReview'));
  const fileName = name.slice(0, 500);
  const file = { hash, kind, name: fileName, size: bytes.size, title: title.slice(0, 500) };
  const entered = await openFile(review.id, file);
  if (!entered.ok) return null;
  if (keepFiles) await keepFile({ hash, name: fileName, bytes });
  const known = await learnAbout(entered.value.id, { fileName });
  void announceChange();
  return known.ok ? known.value : entered.value;
}
