import { i18n } from '#i18n';
import { openReview } from '../../../core/platform/openReview.ts';
import { countStandings, type DocumentStanding, STANDINGS } from '../../../core/review/requirements.ts';

/** How this document stands beside what its review requires: points, pass mark, and how much is met, in words. */
export function MustShow({ name, standing }: { name: string; standing: DocumentStanding }) {
  const { items, total, most, passMark, reachesMark, passes } = standing;
  const counts = countStandings(items);
  const verdict = passes ? 'passes' : reachesMark ? 'unmet' : 'below';
  const parts = STANDINGS.filter((each) => counts[each] > 0).map((each) =>
    i18n.t('panel.musts.count', [String(counts[each]), i18n.t(`panel.musts.${each}`)]),
  );
  return (
    <section class="musts" aria-labelledby="musts">
      <h2 id="musts">{i18n.t('panel.musts.title', [name])}</h2>
      <p>
        {i18n.t('panel.musts.points', [String(total), String(most)])}{' '}
        {i18n.t(`panel.musts.${verdict}`, [String(passMark)])}
      </p>
      {parts.length > 0 && <p class="sub">{parts.join(' · ')}</p>}
      <button type="button" class="link" onClick={() => void openReview('documents/requirements')}>
        {i18n.t('review.profile.change')}
      </button>
    </section>
  );
}
