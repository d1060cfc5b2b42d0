import { ExternalLink } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { Segments } from '../../../components/Segments.tsx';
import { openPlanPage, partOfPlanPage } from '../../../core/platform/planPage.ts';
import { changedSinceFirst } from '../../../core/review/planProgress.ts';
import { type PanelModel, PLAN_PARTS } from '../panelModel.ts';
import { StatusLine } from '../StatusLine.tsx';
import { ActionSteps } from './ActionSteps.tsx';
import { ResultsChain } from './ResultsChain.tsx';
import { shortDay } from './shortDay.ts';
import { storeLeft } from './storeLeft.ts';
import { usePlanModel } from './usePlanModel.ts';
import { Worksheet } from './Worksheet.tsx';

const PART = { worksheet: Worksheet, steps: ActionSteps, chain: ResultsChain };

/** What the team makes of its tags: the worksheet of a role, the action steps, the chain from standards to results. */
export function PlanView({ model }: { model: PanelModel }) {
  const plan = usePlanModel(model);
  const { part } = model.planPlace;
  const Part = PART[part];
  const asPage = partOfPlanPage() !== null;
  useEffect(() => {
    if (!asPage) return;
    const title = [i18n.t(`plan.part.${part}`), model.review.name, i18n.t('extension.shortName')];
    document.title = title.join(' · ');
  }, [part, model.review.name]);
  const isRead = plan !== null;
  useEffect(() => {
    if (plan) void storeLeft(plan);
  }, [isRead, model.review.id]);
  const moved = part === 'steps' && plan ? changedSinceFirst([...plan.steps.values()]) : null;
  return (
    <div class={`plan ${asPage ? 'as-page' : ''}`} key={model.review.id}>
      <div class="tools">
        <div class="full">
          <Segments
            label={i18n.t('plan.parts')}
            value={part}
            options={PLAN_PARTS.map((value) => ({ value, label: i18n.t(`plan.part.${value}`) }))}
            onChange={(value) => model.setPlanPlace({ ...model.planPlace, part: value })}
          />
        </div>
      </div>
      {plan && <Part plan={plan} />}
      <StatusLine>
        <span class="grow">
          {moved && moved.changed > 0
            ? i18n.t('plan.changedSince', moved.changed, [String(moved.changed), shortDay(moved.since)])
            : i18n.t('plan.saved')}
        </span>
        {!asPage && (
          <button type="button" class="btn sm quiet as-page-link" onClick={() => void openPlanPage(part)}>
            {i18n.t('plan.openPage')}
            <Icon of={ExternalLink} small />
          </button>
        )}
      </StatusLine>
    </div>
  );
}
