import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '../../components/Dialog.tsx';
import { problemText } from '../../components/problemText.ts';
import { shippedProfiles } from '../../content/profiles/shippedProfiles.ts';
import { REVIEW_KINDS, REVIEWER_MAX, type Review } from '../../core/model/review.ts';
import { ownProfiles } from '../../core/store/profiles.ts';
import { createReview } from '../../core/store/reviews.ts';
import { FormActs } from './FormActs.tsx';
import { FormError } from './FormError.tsx';
import { NameField } from './NameField.tsx';
import type { Reviewing } from './reviewing.ts';
import { requirementsOf, templateOf } from './reviewTemplates.ts';
import { useLive } from './useLive.ts';

/** Makes a review from a template: what is reviewed says whose responsibilities are asked and what must be shown. */
export function NewReviewDialog(props: { model: Reviewing; use: (id: string) => void; onClose: () => void }) {
  const { review, write } = props.model;
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Review['kind']>('proposal');
  const [profileId, setProfileId] = useState(templateOf('proposal').profileId);
  const [reviewer, setReviewer] = useState(review.reviewer);
  const [error, setError] = useState<string | null>(null);
  const [id] = useState(() => crypto.randomUUID());
  const field = useRef<HTMLInputElement>(null);
  const own = useLive(ownProfiles, [], () => undefined) ?? [];
  const shipped = shippedProfiles.toSorted((a, b) => Number(b.kind === kind) - Number(a.kind === kind));
  const refuse = (why: string) => {
    setError(why);
    field.current?.focus();
  };
  const choose = (next: Review['kind']) => {
    setKind(next);
    setProfileId(templateOf(next).profileId);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (!name.trim()) return refuse(i18n.t('panel.nameMissing'));
    const profile = [...shippedProfiles, ...own].find((each) => each.id === profileId);
    const { role } = templateOf(kind);
    const requirements = profile ? requirementsOf(profile) : null;
    const settings = { kind, role, requirements, reviewer: reviewer.trim() };
    const result = await write(() => createReview({ id, name, settings }));
    if (!result.ok) return refuse(problemText(result.error));
    props.use(id);
    props.onClose();
  };
  return (
    <Dialog title={i18n.t('panel.newReview')} onClose={props.onClose}>
      <form class="stack new-review" onSubmit={(event) => void save(event)}>
        <NameField value={name} input={field} describedBy={error && 'name-error'} onInput={setName} />
        <FormError id="name-error" text={error} />
        <fieldset class="kinds">
          <legend class="sub">{i18n.t('panel.reviewKind')}</legend>
          {REVIEW_KINDS.map((each) => (
            <label key={each}>
              <input type="radio" name="kind" checked={kind === each} onChange={() => choose(each)} />
              <span>
                <span class="strong">{i18n.t(`panel.kinds.${each}`)}</span>
                <span class="sub">{i18n.t(`panel.kindHints.${each}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <label class="stack">
          <span class="sub">{i18n.t('panel.mustShow')}</span>
          <span class="field">
            <select value={profileId} onChange={(event) => setProfileId(event.currentTarget.value)}>
              <option value="">{i18n.t('panel.chooseLater')}</option>
              {[...shipped, ...own].map((profile) => (
                <option key={profile.id} value={profile.id}>
                  {profile.name}
                </option>
              ))}
            </select>
          </span>
        </label>
        <label class="stack">
          <span class="sub">{i18n.t('panel.reviewer')}</span>
          <span class="field">
            <input
              value={reviewer}
              maxLength={REVIEWER_MAX}
              autocomplete="name"
              onInput={(event) => setReviewer(event.currentTarget.value)}
            />
          </span>
        </label>
        <FormActs done={i18n.t('panel.makeReview')} onCancel={props.onClose} />
      </form>
    </Dialog>
  );
}
