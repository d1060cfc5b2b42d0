import { Pencil } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { framework } from '../../../content/framework.ts';
import type { Framework } from '../../../content/schema.ts';
import { isMonitored } from '../../../core/review/planProgress.ts';
import { KeptField } from '../../shell/KeptField.tsx';
import { Cited } from './Cited.tsx';
import type { PlanModel } from './planModel.ts';
import { saveStage } from './planTexts.ts';

type Stage = Framework['chain'][number];

/** From standards to results: what the documents say will be monitored at each stage. An empty stage is drawn as a gap. */
export function ResultsChain({ plan }: { plan: PlanModel }) {
  const monitored = framework.chain.filter(({ id }) => isMonitored(plan.stages.get(id))).length;
  return (
    <>
      <p class="meta num chain-head">{i18n.t('plan.monitored', [String(monitored), String(framework.chain.length)])}</p>
      <ol class="chain">
        {framework.chain.map((stage) => (
          <OneStage key={stage.id} plan={plan} stage={stage} />
        ))}
      </ol>
    </>
  );
}

function OneStage({ plan, stage }: { plan: PlanModel; stage: Stage }) {
  const note = plan.stages.get(stage.id);
  const [writing, setWriting] = useState(false);
  const filled = isMonitored(note);
  return (
    <li class={filled ? 'stage' : 'stage empty-stage'}>
      <span class="node num" aria-hidden="true">
        {stage.order}
      </span>
      <div class="stack">
        <h2 class="strong">{stage.title}</h2>
        <p class="sub">{stage.text}</p>
        {!filled && <p class="gap-words">{i18n.t('plan.notMonitored')}</p>}
        <p class="meta">{i18n.t('plan.lookAt', [stage.monitor])}</p>
        {filled || writing ? (
          <KeptField
            field={`${plan.panel.review.id} ${stage.id}`}
            label={i18n.t('plan.monitors')}
            stored={note?.text ?? ''}
            maxLength={10_000}
            first={writing}
            save={(text, base) => saveStage(plan, stage.id, { text, base })}
          />
        ) : (
          <button type="button" class="btn sm quiet write" onClick={() => setWriting(true)}>
            <Icon of={Pencil} small />
            {i18n.t('plan.writeStage')}
          </button>
        )}
        <Cited
          plan={plan}
          label={i18n.t('plan.saidIn')}
          about={stage.title}
          standards={[]}
          cited={note?.cited ?? []}
          onCite={(change, done) => plan.changeStage(stage.id, (now) => ({ cited: change(now?.cited ?? []) }), done)}
        />
      </div>
    </li>
  );
}
