import { ChevronDown, ChevronRight } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { framework, stepsOf } from '../../../content/framework.ts';
import { stepTally } from '../../../core/review/planProgress.ts';
import type { PlanModel } from './planModel.ts';
import { StatusShape, shapeOf } from './StatusShape.tsx';
import { StepHistory } from './StepHistory.tsx';
import { StepRow } from './StepRow.tsx';

const IDS = framework.steps.map(({ id }) => id);
/** Most reviews are a district's or a school's, so that group comes first and is open. */
const FIRST = 'steps-districts-schools';
const GROUPS = [...framework.stepGroups].sort((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST));

/** The action steps by group with the official statuses, how many have each, and how that came about. */
export function ActionSteps({ plan }: { plan: PlanModel }) {
  const [open, setOpen] = useState<readonly string[]>([FIRST]);
  const tally = stepTally(IDS, (id) => plan.steps.get(id)?.status ?? null);
  const unsaid = tally.get('') ?? 0;
  const toggle = (id: string) =>
    setOpen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  return (
    <>
      <ul class="tally" aria-label={i18n.t('plan.tally', [String(IDS.length)])}>
        {framework.statuses.map(({ id }) => {
          const shape = shapeOf(id);
          return (
            <li key={id}>
              <b class="num">{tally.get(id) ?? 0}</b>
              <span>
                <StatusShape status={id} />
                {shape && i18n.t(`plan.short.${shape}`)}
              </span>
            </li>
          );
        })}
      </ul>
      {unsaid > 0 && <p class="meta unsaid">{i18n.t('plan.unsaid', unsaid)}</p>}
      {GROUPS.map((group) => {
        const steps = stepsOf(group.id);
        const isOpen = open.includes(group.id);
        const at = `group-${group.id}`;
        return (
          <section key={group.id} class="step-group">
            <h2 class="q">
              <button
                type="button"
                aria-expanded={isOpen}
                aria-controls={isOpen ? at : undefined}
                onClick={() => toggle(group.id)}
              >
                <Icon of={isOpen ? ChevronDown : ChevronRight} small />
                <span class="grow">{group.title}</span>
                <GroupDone plan={plan} ids={steps.map(({ id }) => id)} />
                <span class="count">{steps.length}</span>
              </button>
            </h2>
            {isOpen && (
              <ul class="steps" id={at}>
                {steps.map((step) => (
                  <StepRow key={step.id} plan={plan} step={step} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
      <StepHistory plan={plan} ids={IDS} />
    </>
  );
}

/** How many steps of a group are done, in words, where any is. */
function GroupDone({ plan, ids }: { plan: PlanModel; ids: string[] }) {
  const [first] = framework.statuses;
  const done = ids.filter((id) => plan.steps.get(id)?.status === first?.id).length;
  return done > 0 ? <span class="meta num">{i18n.t('plan.groupDone', [String(done)])}</span> : null;
}
