import { CircleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { Select } from '../../../components/Select.tsx';
import { framework } from '../../../content/framework.ts';
import type { Step } from '../../../content/schema.ts';
import { KeptField } from '../../shell/KeptField.tsx';
import { Cited } from './Cited.tsx';
import type { PlanModel } from './planModel.ts';
import { saveNote } from './planTexts.ts';
import { StatusShape, shapeOf } from './StatusShape.tsx';

/** One action step: its status, its note and what it cites. Done without evidence is pointed out. */
export function StepRow({ plan, step }: { plan: PlanModel; step: Step }) {
  const [open, setOpen] = useState(false);
  const kept = plan.steps.get(step.id);
  const status = kept?.status ?? null;
  const cited = kept?.cited ?? [];
  const note = kept?.note ?? '';
  const words = `step-${step.id}`;
  const choose = (value: string) => {
    const next = value || null;
    void plan
      .changeStep(step.id, () => ({ status: next }))
      .then((result) => {
        const name = framework.statuses.find(({ id }) => id === next)?.name ?? i18n.t('plan.notSaid');
        if (result.ok) plan.panel.say(i18n.t('plan.statusIs', [name]));
      });
  };
  const facts = [
    cited.length > 0 && i18n.t('plan.citedCount', cited.length),
    note.trim() !== '' && i18n.t('plan.hasNote'),
  ].filter(Boolean);
  return (
    <li>
      <p id={words}>{step.text}</p>
      <div class="row wrap">
        <Select
          label={i18n.t('plan.statusOf', [step.text])}
          icon={<StatusShape status={status} />}
          value={status ?? ''}
          options={[
            { value: '', label: i18n.t('plan.notSaid') },
            ...framework.statuses.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={choose}
        />
        <button
          type="button"
          class="btn sm quiet"
          aria-expanded={open}
          aria-describedby={words}
          onClick={() => setOpen(!open)}
        >
          {facts.join(' · ') || i18n.t('plan.noteOrCite')}
        </button>
      </div>
      {shapeOf(status) === 'full' && cited.length === 0 && (
        <p class="flag">
          <Icon of={CircleAlert} small />
          {i18n.t('plan.doneUncited')}{' '}
          {!open && (
            <button type="button" class="link" aria-describedby={words} onClick={() => setOpen(true)}>
              {i18n.t('plan.citeOne')}
            </button>
          )}
        </p>
      )}
      {open && (
        <div class="cols">
          <KeptField
            field={`${plan.panel.review.id} ${step.id}`}
            label={i18n.t('plan.note')}
            stored={note}
            maxLength={10_000}
            save={(text, base) => saveNote(plan, step.id, { text, base })}
          />
          <Cited
            plan={plan}
            label={i18n.t('plan.evidence')}
            about={step.text}
            standards={[]}
            cited={cited}
            onCite={(change, done) => plan.changeStep(step.id, (now) => ({ cited: change(now?.cited ?? []) }), done)}
          />
        </div>
      )}
    </li>
  );
}
