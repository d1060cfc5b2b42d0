import { ChevronDown, ChevronRight } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { framework } from '../../../content/framework.ts';
import { statusAt, stepDays, stepTally } from '../../../core/review/planProgress.ts';
import type { PlanModel } from './planModel.ts';
import { StatusShape, shapeOf } from './StatusShape.tsx';
import { shortDay } from './shortDay.ts';

/** So many days are shown, the newest first. */
const DAYS = 12;

/** How the statuses became what they are: the tally on each day on which one changed, and what changed. */
export function StepHistory({ plan, ids }: { plan: PlanModel; ids: string[] }) {
  const [open, setOpen] = useState(false);
  const days = useMemo(
    () =>
      stepDays([...plan.steps.values()])
        .reverse()
        .slice(0, DAYS),
    [plan.steps],
  );
  const newest = days[0];
  if (!newest) return null;
  const tallyOn = (time: number) =>
    stepTally(ids, (id) => {
      const step = plan.steps.get(id);
      return step ? statusAt(step, time) : null;
    });
  const name = (status: string | null) =>
    framework.statuses.find(({ id }) => id === status)?.name ?? i18n.t('plan.notSaid');
  return (
    <section class="step-group history">
      <h2 class="q">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? 'step-history' : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon of={open ? ChevronDown : ChevronRight} small />
          <span class="grow">{i18n.t('plan.history.title')}</span>
          <span class="meta">{shortDay(newest.time)}</span>
        </button>
      </h2>
      {open && (
        <div id="step-history" class="stack">
          <table class="table">
            <caption class="vh">{i18n.t('plan.history.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{i18n.t('plan.history.day')}</th>
                {framework.statuses.map(({ id, name: full }) => (
                  <th scope="col" key={id} abbr={full}>
                    <StatusShape status={id} />
                    <span class="short">{short(id)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map(({ time }) => {
                const tally = tallyOn(time);
                return (
                  <tr key={time}>
                    <th scope="row">{shortDay(time)}</th>
                    {framework.statuses.map(({ id }) => (
                      <td key={id} class="num">
                        {tally.get(id) ?? 0}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
          <h3 class="lab">{i18n.t('plan.history.last', [shortDay(newest.time)])}</h3>
          <ul class="moves">
            {newest.changed.map(({ stepId, from, to }) => (
              <li key={stepId}>
                <span class="sub">{framework.steps.find(({ id }) => id === stepId)?.text ?? stepId}</span>
                <span class="meta">{i18n.t('plan.history.move', [name(from), name(to)])}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function short(status: string): string {
  const shape = shapeOf(status);
  return shape ? i18n.t(`plan.short.${shape}`) : '';
}
