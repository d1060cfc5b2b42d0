import { CircleAlert } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import type { FirstStep } from '../../../core/model/answer.ts';
import { shortDay, startOf } from './shortDay.ts';

/** One first step: done or not, whose it is, and until when. */
export function FirstStepRow(props: {
  step: FirstStep;
  onTick: (done: boolean) => void;
  onEdit: (field: 'text' | 'owner') => void;
}) {
  const { step } = props;
  const done = step.status === 'done';
  const text = step.text.trim() || i18n.t('plan.step.noText');
  const day = step.due && shortDay(startOf(step.due));
  const late = !done && step.due !== null && startOf(step.due) < new Date().setHours(0, 0, 0, 0);
  return (
    <li>
      <input
        class="check"
        type="checkbox"
        aria-label={i18n.t('plan.step.tick', [text])}
        checked={done}
        onChange={(event) => props.onTick(event.currentTarget.checked)}
      />
      <button type="button" class="step" data-edit={step.id} onClick={() => props.onEdit('text')}>
        <span class={done ? 'is-done' : ''}>{text}</span>
        <span class="meta">
          {step.owner || i18n.t('plan.step.noOwner')}
          {day && ` · ${i18n.t(late ? 'plan.step.wasDue' : 'plan.step.due', [day])}`}
          {late && <Icon of={CircleAlert} small />}
          <span class="vh"> {i18n.t('common.edit')}</span>
        </span>
      </button>
      {done && (
        <span class="chip" aria-hidden="true">
          {i18n.t('plan.short.full')}
        </span>
      )}
      {!done && step.owner === '' && (
        <button
          type="button"
          class="chip outline"
          aria-label={i18n.t('plan.step.setOwnerOf', [text])}
          onClick={() => props.onEdit('owner')}
        >
          {i18n.t('plan.step.setOwner')}
        </button>
      )}
    </li>
  );
}
