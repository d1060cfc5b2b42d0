import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Segments } from '../../../components/Segments.tsx';
import { framework } from '../../../content/framework.ts';
import { REVIEW_KINDS, REVIEWER_MAX, type ReviewSettings } from '../../../core/model/review.ts';
import { editReview } from '../../../core/store/reviews.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { OrganisationsDialog } from './OrganisationsDialog.tsx';
import { useEdits } from './useEdits.ts';
import { useKeptText } from './useKeptText.ts';

/** What the review is: kind, role lens, organisations, who reviews, whether it is finished. Each saves itself. */
export function AboutReview({ model }: { model: ReviewModel }) {
  const { review, write } = model;
  const [naming, setNaming] = useState(false);
  const edit = useEdits(review, ({ id, revision }, settings: Partial<ReviewSettings>) =>
    write(() => editReview({ id, revision, settings })),
  );
  const reviewer = useKeptText(review.reviewer, (text) => edit({ reviewer: text }));
  return (
    <section class="sheet about" aria-labelledby="about">
      <h2 class="h-panel" id="about">
        {i18n.t('review.documents.about')}
      </h2>
      <label class="stack">
        <span class="sub">{i18n.t('panel.reviewKind')}</span>
        <span class="field">
          <select
            value={review.kind}
            onChange={(event) => void edit({ kind: event.currentTarget.value as ReviewSettings['kind'] })}
          >
            {REVIEW_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {i18n.t(`panel.kinds.${kind}`)}
              </option>
            ))}
          </select>
        </span>
      </label>
      <div class="stack">
        <h3 class="sub">{i18n.t('review.documents.organisations')}</h3>
        {review.organisations.length > 0 && (
          <ul class="orgs">
            {review.organisations.map(({ name, part }) => (
              <li key={name}>
                {name} <span class="meta">{i18n.t(`review.documents.parts.${part}`)}</span>
              </li>
            ))}
          </ul>
        )}
        <div>
          <button type="button" class="btn sm" onClick={() => setNaming(true)}>
            {i18n.t('review.documents.editOrganisations')}
          </button>
        </div>
      </div>
      <label class="stack">
        <span class="sub">{i18n.t('review.documents.lens')}</span>
        <span class="field">
          <select
            value={review.role ?? ''}
            onChange={(event) => void edit({ role: event.currentTarget.value || null })}
          >
            <option value="">{i18n.t('panel.allRoles')}</option>
            {framework.roles
              .filter(({ loaded }) => loaded)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </span>
      </label>
      <label class="stack">
        <span class="sub">{i18n.t('panel.reviewer')}</span>
        <span class="field">
          <input {...reviewer} maxLength={REVIEWER_MAX} autocomplete="name" />
        </span>
      </label>
      <div class="stack">
        <span class="sub" aria-hidden="true">
          {i18n.t('review.documents.status')}
        </span>
        <Segments
          label={i18n.t('review.documents.status')}
          value={review.status}
          options={[
            { value: 'open', label: i18n.t('review.documents.open') },
            { value: 'finished', label: i18n.t('review.documents.finished') },
          ]}
          onChange={(status) => void edit({ status })}
        />
      </div>
      <p class="meta">{i18n.t('review.documents.edition', [framework.name, review.edition])}</p>
      {naming && <OrganisationsDialog model={model} onClose={() => setNaming(false)} />}
    </section>
  );
}
