import { Check } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { standardById } from '../../../content/framework.ts';
import type { Question } from '../../../content/schema.ts';
import { partOfPlanPage } from '../../../core/platform/planPage.ts';
import { isAnswered } from '../../../core/review/planProgress.ts';
import { KeptField } from '../../shell/KeptField.tsx';
import { Cited } from './Cited.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import type { PlanModel } from './planModel.ts';
import { saveReflections } from './planTexts.ts';

/** The questions of a worksheet, each to open; the first one without an answer is open. */
export function Questions({ plan, questions }: { plan: PlanModel; questions: Question[] }) {
  const [open, setOpen] = useState<readonly string[]>(() => {
    if (partOfPlanPage() !== null) return questions.map(({ id }) => id);
    const next = questions.find(({ id }) => !isAnswered(plan.answers.get(id)));
    return next ? [next.id] : [];
  });
  const toggle = (id: string) =>
    setOpen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  return (
    <ol class="ws">
      {questions.map((question) => (
        <OneQuestion
          key={question.id}
          plan={plan}
          question={question}
          open={open.includes(question.id)}
          onToggle={() => toggle(question.id)}
        />
      ))}
    </ol>
  );
}

function OneQuestion(props: { plan: PlanModel; question: Question; open: boolean; onToggle: () => void }) {
  const { plan, question, open } = props;
  const answer = plan.answers.get(question.id);
  const done = isAnswered(answer);
  const at = `ws-${question.id}`;
  return (
    <li class={open ? 'open' : ''}>
      <h2 class="q">
        <button type="button" aria-expanded={open} aria-controls={open ? at : undefined} onClick={props.onToggle}>
          <span class="n num">{question.number}</span>
          <span class="grow">{question.text}</span>
          {done ? <Icon of={Check} small /> : <span class="meta">{i18n.t('plan.empty')}</span>}
          {done && <span class="vh">{i18n.t('plan.isAnswered')}</span>}
        </button>
      </h2>
      {open && (
        <div class="cols" id={at}>
          <div class="stack reflections">
            <KeptField
              field={`${plan.panel.review.id} ${question.id}`}
              label={i18n.t('plan.reflections')}
              stored={answer?.reflections ?? ''}
              maxLength={20_000}
              save={(text, base) => saveReflections(plan, question.id, { text, base })}
            />
          </div>
          <Cited
            plan={plan}
            label={i18n.t('plan.evidence')}
            about={question.text}
            standards={question.standards.filter((id) => standardById(id))}
            cited={answer?.cited ?? []}
            onCite={(change, done) =>
              plan.changeAnswer(question.id, (now) => ({ cited: change(now?.cited ?? []) }), done)
            }
          />
          <FirstSteps plan={plan} questionId={question.id} steps={answer?.steps ?? []} />
        </div>
      )}
    </li>
  );
}
