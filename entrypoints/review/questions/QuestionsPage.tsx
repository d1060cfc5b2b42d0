import { i18n } from '#i18n';
import type { ReviewModel } from '../reviewModel.ts';

/** TODO(helper): replace. */
export function QuestionsPage({ model }: { model: ReviewModel }) {
  return (
    <h1>
      {i18n.t('review.pages.questions')}: {model.review.name}
    </h1>
  );
}
