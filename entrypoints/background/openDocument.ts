import { i18n } from '#i18n';
import type { OpenedDocument } from '../../core/model/messages.ts';
import { readSettings } from '../../core/platform/settings.ts';
import { documentAt } from '../../core/store/documents.ts';
import { draftsAt } from '../../core/store/drafts.ts';
import { currentReview } from '../../core/store/reviews.ts';
import { placedTagsOf } from '../../core/store/tags.ts';

/** What the page at `url` may know: its own document in the current review, and how the person works. */
export async function openDocument(url: string): Promise<OpenedDocument> {
  const settings = await readSettings();
  const review = await currentReview(settings.currentReviewId, i18n.t('common.firstReview'));
  const document = await documentAt(review.id, url);
  const { theme, highlightAs, shortcutsOn, shortcuts, lastRole, lastJudgement, recentStandards } = settings;
  return {
    reviewId: review.id,
    documentId: document?.id ?? null,
    tags: document ? await placedTagsOf(document.id) : [],
    drafts: await draftsAt(url),
    settings: { theme, highlightAs, shortcutsOn, shortcuts, lastRole, lastJudgement, recentStandards },
  };
}
