import { i18n } from '#i18n';
import type { FirstStep } from '../../../core/model/answer.ts';
import { KeptField } from '../../shell/KeptField.tsx';
import { type ChangeSteps, type StepText, saveStepText, stepField, withStep } from './stepText.ts';

const EARLIEST = '1900-01-01';

/** A first step to write or change. Every field stores itself; Enter and Escape close the form. */
export function FirstStepForm(props: {
  /** Names its review and question. */
  of: string;
  step: FirstStep;
  first: StepText;
  change: ChangeSteps;
  onClose: () => void;
  onDelete: () => void;
}) {
  const { of, step, change } = props;
  const save = (field: StepText) => (text: string, base: string) => saveStepText(change, step, field, { text, base });
  const keyDown = (event: KeyboardEvent) => {
    const inField = (event.target as Element).matches('input');
    if (event.key !== 'Escape' && !(event.key === 'Enter' && inField)) return;
    event.preventDefault();
    event.stopPropagation();
    props.onClose();
  };
  return (
    <li class="fs-form" onKeyDown={keyDown}>
      <KeptField
        field={stepField(of, step.id, 'text')}
        label={i18n.t('plan.step.text')}
        stored={step.text}
        maxLength={2000}
        oneLine
        first={props.first === 'text'}
        save={save('text')}
      />
      <div class="two">
        <KeptField
          field={stepField(of, step.id, 'owner')}
          label={i18n.t('plan.step.owner')}
          stored={step.owner}
          maxLength={120}
          oneLine
          first={props.first === 'owner'}
          save={save('owner')}
        />
        <label class="stack">
          <span class="lab">{i18n.t('plan.step.dueDay')}</span>
          <span class="field">
            <input
              type="date"
              value={step.due ?? ''}
              onChange={(event) => {
                const due = event.currentTarget.value || null;
                // Each digit of a year that is typed is a change (0002, 0020); stored, it would take the next one's place.
                if (due !== null && due < EARLIEST) return;
                void change((now) => withStep(now, step, { due }));
              }}
            />
          </span>
        </label>
      </div>
      <div class="row wrap">
        <button type="button" class="btn sm" onClick={props.onClose}>
          {i18n.t('plan.step.close')}
        </button>
        <button type="button" class="btn sm quiet danger" onClick={props.onDelete}>
          {i18n.t('common.delete')}
        </button>
      </div>
    </li>
  );
}
