import { i18n } from '#i18n';
import type { ReviewModel } from '../reviewModel.ts';

/** TODO(helper): replace. */
export function FindingsPage({ model }: { model: ReviewModel }) {
  return (
    <h1>
      {i18n.t('review.pages.findings')}: {model.review.name}
    </h1>
  );
}
