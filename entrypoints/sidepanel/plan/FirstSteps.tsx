import { Plus } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import type { FirstStep } from '../../../core/model/answer.ts';
import { FirstStepForm } from './FirstStepForm.tsx';
import { FirstStepRow } from './FirstStepRow.tsx';
import type { PlanModel } from './planModel.ts';
import { newStep, stepsOf } from './stepText.ts';

/** The first steps that came of a question, each to tick off, change or delete, and the way to add one. */
export function FirstSteps(props: { plan: PlanModel; questionId: string; steps: FirstStep[] }) {
  const { plan, steps } = props;
  /** The step whose form is open; one that is new is in none of the records until something of it was written. */
  const [editing, setEditing] = useState<{ id: string; field: 'text' | 'owner' } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const change = stepsOf(plan, props.questionId);
  /** What has the focus once the form is gone. */
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (editing || !next.current) return;
    root.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = null;
  }, [editing]);
  const close = (id: string) => {
    next.current = steps.some((step) => step.id === id) ? `[data-edit="${id}"]` : '.add-step';
    setEditing(null);
    // A form that was left empty leaves nothing behind.
    if (steps.some((step) => step.id === id && isEmpty(step))) {
      void change((now) => now.filter((step) => step.id !== id || !isEmpty(step)));
    }
  };
  const remove = (id: string) => {
    next.current = '.add-step';
    setEditing(null);
    void change((now) => now.filter((step) => step.id !== id), { text: i18n.t('plan.step.deleted') });
  };
  // One list, so that the form stays the same one when its step is stored for the first time.
  const isNew = editing && !steps.some(({ id }) => id === editing.id);
  const listed = isNew ? [...steps, newStep(editing.id)] : steps;
  const form = (step: FirstStep) => (
    <FirstStepForm
      key={step.id}
      of={`${plan.panel.review.id} ${props.questionId}`}
      step={step}
      first={editing?.field ?? 'text'}
      change={change}
      onClose={() => close(step.id)}
      onDelete={() => remove(step.id)}
    />
  );
  return (
    <div class="stack first-steps" ref={root}>
      <span class="lab">{i18n.t('plan.firstSteps')}</span>
      {listed.length > 0 && (
        <ul class="fs" aria-label={i18n.t('plan.firstSteps')}>
          {listed.map((step) =>
            editing?.id === step.id ? (
              form(step)
            ) : (
              <FirstStepRow
                key={step.id}
                step={step}
                onTick={(done) =>
                  void change((now) =>
                    now.map((each) => (each.id === step.id ? { ...each, status: done ? 'done' : 'open' } : each)),
                  )
                }
                onEdit={(field) => setEditing({ id: step.id, field })}
              />
            ),
          )}
        </ul>
      )}
      <button
        type="button"
        class="btn sm quiet add-step"
        onClick={() => setEditing({ id: crypto.randomUUID(), field: 'text' })}
      >
        <Icon of={Plus} small />
        {i18n.t('plan.step.add')}
      </button>
    </div>
  );
}

const isEmpty = ({ text, owner, due }: FirstStep) => text.trim() === '' && owner.trim() === '' && due === null;
