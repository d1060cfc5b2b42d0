import { UserRound } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { Select } from '../../../components/Select.tsx';
import { framework, questionsOf } from '../../../content/framework.ts';
import { isAnswered } from '../../../core/review/planProgress.ts';
import type { PlanModel } from './planModel.ts';
import { Questions } from './Questions.tsx';

const ROLES = framework.roles.filter(({ loaded }) => loaded);

/** The reflection questions of one role, with how many of them are answered. */
export function Worksheet({ plan }: { plan: PlanModel }) {
  const { panel, answers } = plan;
  const role = panel.planPlace.role ?? firstRole(plan);
  const questions = questionsOf(role);
  const answered = questions.filter(({ id }) => isAnswered(answers.get(id))).length;
  const progress = i18n.t('plan.answered', [String(answered), String(questions.length)]);
  return (
    <>
      <div class="row wrap plan-head">
        <Select
          label={i18n.t('plan.role')}
          icon={<Icon of={UserRound} small />}
          value={role}
          options={ROLES.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => panel.setPlanPlace({ ...panel.planPlace, role: value })}
        />
        <span class="grow" />
        <span class="meta num">{progress}</span>
        <span class="prog" aria-hidden="true">
          <i style={{ inlineSize: `${(100 * answered) / questions.length}%` }} />
        </span>
      </div>
      <Questions key={role} plan={plan} questions={questions} />
    </>
  );
}

/** The role that the review looks through, else the one whose worksheet was written on last. */
function firstRole({ panel, answers }: PlanModel): string {
  const lens = ROLES.find(({ id }) => id === panel.review.role);
  if (lens) return lens.id;
  const [last] = [...answers.values()].sort((a, b) => b.updatedAt - a.updatedAt);
  const question = framework.questions.find(({ id }) => id === last?.questionId);
  return question?.roleId ?? ROLES[0]?.id ?? '';
}
