import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { framework, questionsOf, responsibilitiesOf, standardById } from '../../../content/framework.ts';
import type { Role } from '../../../content/schema.ts';
import type { PanelModel } from '../panelModel.ts';
import { CopyCitation, Crumbs, ShowTagged, SourceLine, TaggedUnder } from './GuideParts.tsx';
import { Count } from './StandardPage.tsx';

/** One role: its responsibilities by category with how often they are tagged here, and its reflection questions. */
export function RolePage(props: {
  model: PanelModel;
  role: Role;
  /** Id of the responsibility or question that was looked up. */
  aim: string | null;
}) {
  const { model, role, aim } = props;
  const duties = responsibilitiesOf(role.id);
  const questions = questionsOf(role.id);
  const count = (model.reviewTags ?? []).filter((tag) => tag.role === role.id).length;
  return (
    <>
      <Crumbs model={model} />
      <article class="g">
        <h2 class="title" tabIndex={-1}>
          {role.name}
        </h2>
        <p class="lede">{role.summary}</p>
        {!role.loaded && (
          <p class="sub">
            <a class="link" href={role.url} target="_blank" rel="noreferrer">
              {i18n.t('panel.guide.roleOriginal')}
            </a>
          </p>
        )}
        <div class="row wrap">
          {role.loaded && <ShowTagged model={model} count={count} filter={{ role: role.id }} />}
          <CopyCitation model={model} id={aim ?? role.id} />
        </div>
        {duties.length > 0 && (
          <section>
            <h3>{i18n.t('picker.responsibilities')}</h3>
            {framework.categories.map((category) => (
              <div key={category.id} class={`stack ${category.code}`}>
                <h4 class="h-group">
                  <CategoryGlyph code={category.code} />
                  <span class="cat">{category.name}</span>
                </h4>
                <ul class="duties">
                  {duties
                    .filter((duty) => duty.categoryId === category.id)
                    .map((duty) => (
                      <li key={duty.id} data-item={duty.id} tabIndex={-1} class={duty.id === aim ? 'aim' : ''}>
                        <span class="grow">
                          {duty.text}{' '}
                          <span class="meta">
                            {duty.standards.map((id) => standardById(id)?.name ?? id).join(', ')}
                          </span>
                        </span>
                        <Count model={model} id={duty.id} />
                      </li>
                    ))}
                </ul>
              </div>
            ))}
            <p class="meta">{i18n.t('panel.guide.ourReading')}</p>
          </section>
        )}
        {questions.length > 0 && (
          <section>
            <h3>{i18n.t('panel.guide.questions')}</h3>
            <ol class="qs numbered">
              {questions.map((question) => (
                <li key={question.id} data-item={question.id} tabIndex={-1} class={question.id === aim ? 'aim' : ''}>
                  {question.text}
                  <TaggedUnder model={model} standards={question.standards} />
                </li>
              ))}
            </ol>
            <p class="meta">{framework.notes.questions}</p>
          </section>
        )}
        {role.loaded && <SourceLine document={role.source.document} />}
      </article>
    </>
  );
}
