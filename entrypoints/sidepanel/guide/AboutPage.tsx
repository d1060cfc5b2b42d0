import { i18n } from '#i18n';
import { framework } from '../../../content/framework.ts';
import type { PanelModel } from '../panelModel.ts';
import { Crumbs } from './GuideParts.tsx';

/** What lies under the standards: foundations, the chain to student results, the resources, and whose words these are. */
export function AboutPage({ model }: { model: PanelModel }) {
  return (
    <>
      <Crumbs model={model} />
      <article class="g">
        <h2 class="title" tabIndex={-1}>
          {i18n.t('panel.guide.about')}
        </h2>
        <p class="lede">{framework.summary}</p>
        <section>
          <h3>{i18n.t('panel.guide.foundations')}</h3>
          <ol class="constructs">
            {framework.foundations.map((foundation) => (
              <li key={foundation.id}>
                <b class="strong">{foundation.title}</b>
                <span>{foundation.text}</span>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h3>{i18n.t('panel.guide.chain')}</h3>
          <ol class="constructs">
            {framework.chain.map((stage) => (
              <li key={stage.id}>
                <b class="strong">{stage.title}</b>
                <span>{stage.text}</span>
                <span class="monitor">{stage.monitor}</span>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h3>{i18n.t('panel.guide.resources')}</h3>
          <p class="meta">{framework.notes.resources}</p>
          <ul class="duties">
            {framework.resources.map((resource) => (
              <li key={resource.id}>
                <span class="grow">
                  <a class="link" href={resource.url} target="_blank" rel="noreferrer">
                    {resource.title}
                  </a>
                  <br />
                  <span class="sub">{resource.text}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
        <p class="meta src">{framework.notice}</p>
      </article>
    </>
  );
}
