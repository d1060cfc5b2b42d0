import { i18n } from '#i18n';
import { framework, stepsOf } from '../../../content/framework.ts';
import type { PanelModel } from '../panelModel.ts';
import { CopyCitation, Crumbs, ShowTagged, SourceLine } from './GuideParts.tsx';

/** The action steps by group, with the four statuses that a step can have. */
export function StepsPage({ model, aim }: { model: PanelModel; aim: string | null }) {
  const first = framework.stepGroups[0];
  return (
    <>
      <Crumbs model={model} />
      <article class="g">
        <h2 class="title" tabIndex={-1}>
          {i18n.t('panel.guide.steps')}
        </h2>
        <p class="lede">{framework.notes.steps}</p>
        <p class="sub">
          {i18n.t('panel.guide.statuses', [framework.statuses.map((status) => status.name.toLowerCase()).join(', ')])}
        </p>
        <div class="row wrap">
          <ShowTagged model={model} count={model.tags?.length ?? 0} filter={{}} />
          {aim && <CopyCitation model={model} id={aim} />}
        </div>
        {framework.stepGroups.map((group) => (
          <section key={group.id}>
            <h3>{group.title}</h3>
            <p class="meta audience">{group.audience}</p>
            <ol class="qs numbered">
              {stepsOf(group.id).map((step) => (
                <li key={step.id} data-item={step.id} tabIndex={-1} class={step.id === aim ? 'aim' : ''}>
                  {step.text}
                </li>
              ))}
            </ol>
          </section>
        ))}
        {first && <SourceLine document={first.source.document} />}
      </article>
    </>
  );
}
