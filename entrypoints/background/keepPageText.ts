import { i18n } from '#i18n';
import { textIdentity } from '../../core/documents/identity.ts';
import { documentUrl } from '../../core/model/document.ts';
import { done, problem, type Result } from '../../core/model/result.ts';
import type { TextOutline } from '../../core/model/textOutline.ts';
import { readSettings } from '../../core/platform/settings.ts';
import { textSketch } from '../../core/review/textSketch.ts';
import { documentAt } from '../../core/store/documents.ts';
import { learnAbout } from '../../core/store/library.ts';
import { currentReview } from '../../core/store/reviews.ts';
import { keepText } from '../../core/store/texts.ts';

/**
 * Keeps the text of a web page that has tags, with its headings, and what it is known by, as the reader does for files. `gone` when the page
 * is no document of the current review. The text of a page that was made one with a file is that file's already.
 */
export async function keepPageText(
  url: string,
  text: string,
  headings: TextOutline['headings'],
): Promise<Result<null>> {
  const { currentReviewId } = await readSettings();
  const review = await currentReview(currentReviewId, i18n.t('common.firstReview'));
  const document = await documentAt(review.id, url);
  if (!document) return problem('gone');
  if (document.url !== documentUrl(url)) return done(null);
  const textHash = await textIdentity(text);
  const kept = await keepText(document.url, text, textSketch(text), { pages: [], headings });
  if (!kept.ok) return kept;
  const known = await learnAbout(document.id, { textHash });
  return known.ok ? done(null) : known;
}
