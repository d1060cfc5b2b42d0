import { i18n } from '#i18n';
import { framework, standardById } from '../../../content/framework.ts';
import { hrefOf } from '../place.ts';
import type { ReviewModel } from '../reviewModel.ts';

/** What the review must show, in short, with the way to choose and change it. */
export function MustShow({ model }: { model: ReviewModel }) {
  const asked = model.review.requirements;
  const standards = asked?.requirements.filter(({ itemId }) => standardById(itemId)).length ?? 0;
  const responsibilities = (asked?.requirements.length ?? 0) - standards;
  return (
    <section class="sheet about" aria-labelledby="must-show">
      <h2 class="h-panel" id="must-show">
        {i18n.t('panel.mustShow')}
      </h2>
      {asked ? (
        <>
          <p class="strong">{asked.name}</p>
          <p class="sub">
            {i18n.t('review.profile.standards', standards)} ·{' '}
            {i18n.t('review.profile.responsibilities', responsibilities)} ·{' '}
            {i18n.t('review.profile.mark', [String(asked.passMark), String(2 * framework.standards.length)])}
          </p>
        </>
      ) : (
        <p class="sub">{i18n.t('review.profile.nothingYet')}</p>
      )}
      <div>
        <a class="btn sm" href={hrefOf('documents', 'requirements')}>
          {i18n.t(asked ? 'review.profile.change' : 'review.profile.choose')}
        </a>
      </div>
    </section>
  );
}
