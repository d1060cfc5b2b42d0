import { UsersRound } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { Select } from '../../../components/Select.tsx';
import { changeSettings } from '../../../core/platform/settings.ts';
import { beginConsensus, type Choice, consensusId, settle } from '../../../core/review/consensus.ts';
import type { Disagreement } from '../../../core/review/disagreements.ts';
import { saveReading } from '../../../core/store/readings.ts';
import { readReview } from '../../../core/store/reviewParts.ts';
import { dayOf } from '../dayOf.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { AgreementTable } from './AgreementTable.tsx';
import { DisagreementRow } from './DisagreementRow.tsx';
import type { Readings } from './useReadings.ts';

/** Two readings side by side: what differs first, to be settled one by one, then how far they agree. */
export function Compared({
  model,
  readings,
  onClose,
}: {
  model: ReviewModel;
  readings: Readings;
  onClose: () => void;
}) {
  const { first, second, seconds, consensus, comparison, others } = readings;
  const { disagreements, standards, onlyTagged, leftOut } = comparison;
  const names = {
    first: first.review.reviewer || i18n.t('review.exchange.first'),
    second: second.review.reviewer || i18n.t('review.exchange.second'),
  };
  const settled = new Map(consensus?.review.packet?.settled?.map(({ key, choice }) => [key, choice]));
  const done = disagreements.filter(({ key }) => settled.has(key)).length;
  const units = standards[0]?.agreement.units ?? 0;
  const queue = useRef(Promise.resolve());

  // One after the other, each on what stands in the database by then: choices are made faster than they are shown.
  const choose = (disagreement: Disagreement, choice: Choice) => {
    queue.current = queue.current.then(() => write(disagreement, choice)).catch(() => {});
  };
  const write = async (disagreement: Disagreement, choice: Choice) => {
    const now = Date.now();
    const kept = await readReview(consensusId(first.review.packet?.id ?? ''));
    const isThere = kept !== null && kept.review.deletedAt === null;
    const name = i18n.t('review.exchange.consensusName', [first.review.name]);
    const begun = isThere ? null : beginConsensus(first.review, first.documents, comparison, { name, now });
    const there = begun ? begun.tags : (kept?.tags ?? []);
    const review = begun ? { ...begun.review, revision: kept?.review.revision ?? 0 } : kept?.review;
    if (!review) return;
    const change = settle(review, there, disagreement, choice, now);
    const changed = new Set(change.tags.map(({ id }) => id));
    const untouched = (begun?.tags ?? []).filter(({ id }) => !changed.has(id) && !change.gone.includes(id));
    // Else the review that was changed last would be the one that is open: the consensus.
    await changeSettings({ currentReviewId: model.review.id });
    const result = await model.write(() =>
      saveReading({ ...change, documents: begun?.documents ?? [], tags: [...untouched, ...change.tags] }),
    );
    const keys = new Set(change.review.packet?.settled?.map(({ key }) => key));
    const count = disagreements.filter(({ key }) => keys.has(key)).length;
    if (result.ok) model.say(i18n.t('review.exchange.settledCount', [String(count), String(disagreements.length)]));
  };
  const open = async (id: string) => {
    await changeSettings({ currentReviewId: id });
    onClose();
  };
  return (
    <>
      <p>{i18n.t('review.exchange.compared', [names.first, names.second])}</p>
      {seconds.length > 1 && (
        <p class="sub row wrap">
          {i18n.t('review.exchange.several', seconds.length)}
          <Select
            label={i18n.t('review.exchange.with')}
            icon={<Icon of={UsersRound} small />}
            value={second.review.id}
            options={seconds.map(({ id, reviewer, createdAt }) => ({
              value: id,
              label: [reviewer || i18n.t('review.exchange.second'), dayOf(createdAt)].join(', '),
            }))}
            onChange={readings.choose}
          />
        </p>
      )}
      <section class="stack">
        <h3 class="h-group">{i18n.t('review.exchange.differ', disagreements.length)}</h3>
        {disagreements.length > 0 && (
          <>
            <p class="sub">
              {i18n.t('review.exchange.settledCount', [String(done), String(disagreements.length)])}{' '}
              {i18n.t('review.exchange.settleWhat')}
            </p>
            <ul class="differences">
              {disagreements.map((each) => (
                <DisagreementRow
                  key={each.key}
                  disagreement={each}
                  names={names}
                  choice={settled.get(each.key) ?? null}
                  onChoose={(choice) => choose(each, choice)}
                />
              ))}
            </ul>
          </>
        )}
        {consensus && consensus.review.id !== model.review.id && (
          <div>
            <button class="btn" type="button" onClick={() => void open(consensus.review.id)}>
              {i18n.t('review.exchange.openConsensus')}
            </button>
          </div>
        )}
      </section>
      <section class="stack">
        <h3 class="h-group">{i18n.t('review.exchange.agreementTable')}</h3>
        <p class="sub">
          {onlyTagged ? i18n.t('review.exchange.unitsPassages') : i18n.t('review.exchange.unitsSentences', units)}
        </p>
        <AgreementTable standards={standards} />
        {leftOut > 0 && <p class="sub">{i18n.t('review.exchange.leftOut', leftOut)}</p>}
        {others > 0 && <p class="sub">{i18n.t('review.exchange.otherDocuments', others)}</p>}
        <p class="sub">{i18n.t('review.exchange.how')}</p>
      </section>
    </>
  );
}
