import { CircleAlert, CircleCheck } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Callout } from '../../../components/Callout.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Segments } from '../../../components/Segments.tsx';
import { type DocumentRecord, OUTCOMES } from '../../../core/model/document.ts';
import { documentName } from '../../../core/model/documentName.ts';
import { KeptField } from '../../shell/KeptField.tsx';
import { dayOf } from '../dayOf.ts';
import { decide } from '../decide.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { writeText } from '../writeText.ts';

type Outcome = (typeof OUTCOMES)[number];

/** The end of the findings: what is decided on the document, and why. Nothing is recorded while a reason is missing. */
export function Decision(props: {
  model: ReviewModel;
  document: DocumentRecord;
  /** How many findings have no reason and need one. */
  missing: number;
  /** Whether that is shown: it was tried to record. */
  checked: boolean;
  onCheck: () => void;
}) {
  const { model, document, missing, checked } = props;
  const { decision } = document;
  const [chosen, setChosen] = useState<Outcome | ''>(decision?.outcome ?? '');
  const name = documentName(document);
  const record = () => {
    props.onCheck();
    if (missing > 0 || chosen === '') return;
    const text = i18n.t('review.findings.decided', [name, i18n.t(`review.outcome.${chosen}`)]);
    void model.write(() => decide(document, { outcome: chosen }), { text, undo: model.undoOnly });
  };
  const takeBack = () => {
    setChosen('');
    void model.write(() => decide(document, { outcome: null }), {
      text: i18n.t('review.findings.takenBack'),
      undo: model.undoOnly,
    });
  };
  return (
    <section class="sheet finding decision" aria-labelledby="decision">
      <header>
        <h2 id="decision">{i18n.t('review.findings.decision')}</h2>
        {decision?.outcome && (
          <span class="meta row">
            <Icon of={CircleCheck} small />
            {i18n.t('review.findings.decidedOn', [i18n.t(`review.outcome.${decision.outcome}`), dayOf(decision.at)])}
          </span>
        )}
      </header>
      <KeptField
        field={`decision:${document.id}`}
        label={i18n.t('review.findings.summary')}
        placeholder={i18n.t('review.findings.summaryHint')}
        stored={decision?.summary ?? ''}
        maxLength={10_000}
        save={(summary, base) => writeText(model, () => decide(document, { summary }, base))}
      />
      {checked && missing > 0 && (
        <Callout
          tone="bad"
          icon={CircleAlert}
          title={i18n.t('review.findings.reasonsMissing', missing)}
          text={i18n.t('review.findings.notDecided')}
        />
      )}
      <div class="row wrap">
        <Segments<Outcome | ''>
          label={i18n.t('review.findings.decision')}
          value={chosen}
          options={OUTCOMES.map((value) => ({ value, label: i18n.t(`review.outcome.${value}`) }))}
          onChange={setChosen}
        />
        <button type="button" class="btn primary" aria-disabled={chosen === ''} onClick={record}>
          {i18n.t('review.findings.decide')}
        </button>
        {decision?.outcome && (
          <button type="button" class="btn quiet" onClick={takeBack}>
            {i18n.t('review.findings.takeBack')}
          </button>
        )}
      </div>
    </section>
  );
}
