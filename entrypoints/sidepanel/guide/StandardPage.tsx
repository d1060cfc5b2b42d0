import { ChevronDown, ChevronUp, UserRound } from 'lucide-preact';
import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Select } from '../../../components/Select.tsx';
import { framework, questionsOf, responsibilitiesFor } from '../../../content/framework.ts';
import type { Category, Standard } from '../../../content/schema.ts';
import { changeSettings } from '../../../core/platform/settings.ts';
import type { PanelModel } from '../panelModel.ts';
import { CopyCitation, Crumbs, ShowTagged, SourceLine } from './GuideParts.tsx';

/** One standard: what it means, its three parts, what a role does for it, questions, and how plans write it. */
export function StandardPage(props: {
  model: PanelModel;
  standard: Standard;
  category: Category;
  /** Id of the construct that was looked up. */
  aim: string | null;
}) {
  const { model, standard, category } = props;
  const at = framework.standards.indexOf(standard);
  const before = framework.standards[at - 1];
  const after = framework.standards[at + 1];
  const tags = (model.reviewTags ?? []).filter((tag) => tag.standards.includes(standard.id));
  const roles = model.vocabulary.roles;
  const role = roles.find((entry) => entry.id === model.settings.lastRole)?.id ?? roles[0]?.id ?? '';
  const duties = responsibilitiesFor(role, [standard.id]);
  const questions = questionsOf(role).filter((question) => question.standards.includes(standard.id));
  const later = standard.aliases.filter((alias) => alias.kind === 'later-name').map((alias) => alias.name);
  return (
    <>
      <Crumbs model={model}>
        {before && (
          <IconButton
            icon={ChevronUp}
            label={i18n.t('panel.guide.previous', [before.name])}
            onClick={() => model.go('guide', before.id)}
          />
        )}
        {after && (
          <IconButton
            icon={ChevronDown}
            label={i18n.t('panel.guide.next', [after.name])}
            onClick={() => model.go('guide', after.id)}
          />
        )}
      </Crumbs>
      <article class={`g ${category.code}`}>
        <p class="row">
          <CategoryGlyph code={category.code} />
          <button
            type="button"
            class={`cat ${category.code} to-category`}
            onClick={() => model.go('guide', category.id)}
          >
            {category.name}
          </button>
        </p>
        <h2 class="title" tabIndex={-1}>
          {standard.name}
        </h2>
        {later.length > 0 && <p class="meta">{i18n.t('panel.guide.laterName', [later.join(', ')])}</p>}
        <p class="lede">{standard.description}</p>
        <div class="row wrap">
          <ShowTagged model={model} count={tags.length} filter={{ standard: standard.id }} />
          <CopyCitation model={model} id={props.aim ?? standard.id} />
        </div>
        <section>
          <h3>{i18n.t('panel.guide.parts')}</h3>
          <ol class="constructs">
            {standard.constructs.map((construct) => (
              <li
                key={construct.id}
                data-item={construct.id}
                tabIndex={-1}
                class={construct.id === props.aim ? 'aim' : ''}
              >
                <b class="strong">{construct.title}</b>
                <span>{construct.text}</span>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <div class="row wrap spread">
            <h3>{i18n.t('picker.responsibilities')}</h3>
            <Select
              label={i18n.t('picker.role')}
              icon={<Icon of={UserRound} small />}
              value={role}
              options={roles.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(lastRole) => void model.write(() => changeSettings({ lastRole }))}
            />
          </div>
          <ul class="duties">
            {duties.map((duty) => (
              <li key={duty.id}>
                <button type="button" class="grow" onClick={() => model.go('guide', duty.id)}>
                  {duty.text}
                </button>
                <Count model={model} id={duty.id} />
              </li>
            ))}
            {duties.length === 0 && <li class="sub">{i18n.t('panel.guide.noDuty')}</li>}
          </ul>
          <p class="meta">{i18n.t('panel.guide.ourReading')}</p>
        </section>
        {questions.length > 0 && (
          <section>
            <h3>{i18n.t('panel.guide.questions')}</h3>
            <ul class="qs">
              {questions.map((question) => (
                <li key={question.id}>{question.text}</li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h3>{i18n.t('panel.guide.terms')}</h3>
          <p class="row wrap">
            {standard.terms.map((term) => (
              <span class="chip plain" key={term}>
                {term}
              </span>
            ))}
          </p>
        </section>
        <SourceLine document={standard.source.document} />
      </article>
    </>
  );
}

/** How many passages here are tagged with a responsibility; shows them. */
export function Count({ model, id }: { model: PanelModel; id: string }) {
  const count = (model.reviewTags ?? []).filter((tag) => tag.responsibilities.includes(id)).length;
  if (count === 0) return <span class="count">0</span>;
  return (
    <button
      type="button"
      class="link count"
      aria-label={i18n.t('panel.guide.tagged', count)}
      onClick={() => model.showTagged({ responsibility: id })}
    >
      {count}
    </button>
  );
}
