import { BookOpen, ChevronRight, UserRound } from 'lucide-preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { KindIcon } from '../../../components/KindIcon.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { framework, standardsOf } from '../../../content/framework.ts';
import { search } from '../../../content/search.ts';
import type { PanelModel } from '../panelModel.ts';

/** The way into the guidance: search, the standards by category, the roles, the action steps, what lies under it all. */
export function GuideHome({ model }: { model: PanelModel }) {
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const hits = useMemo(() => (query.trim() ? search(query, 20) : []), [query]);
  useEffect(() => {
    if (model.guide.item === 'search') input.current?.focus();
  }, [model.guide]);
  useEffect(() => {
    if (!query.trim()) return;
    const timer = setTimeout(() => model.say(i18n.t('panel.guide.results', hits.length)), 400);
    return () => clearTimeout(timer);
  }, [hits]);
  const open = (id: string) => model.go('guide', id);
  return (
    <>
      <div class="tools">
        <SearchField
          input={input}
          label={i18n.t('panel.guide.search')}
          placeholder={i18n.t('panel.guide.search')}
          value={query}
          onInput={setQuery}
        />
      </div>
      {query.trim() ? (
        <ul class="rows" aria-label={i18n.t('panel.guide.search')}>
          {hits.map((hit) => (
            <li key={hit.id}>
              <button type="button" class="g-row" onClick={() => open(hit.id)}>
                <KindIcon kind={hit.kind} code={hit.code} />
                <span class="grow">
                  <span class="name">{hit.title}</span>
                  <span class="sub">{hit.detail}</span>
                </span>
                <span class="meta kind">{i18n.t(`guide.kinds.${hit.kind}`)}</span>
              </button>
            </li>
          ))}
          {hits.length === 0 && <li class="sub none">{i18n.t('panel.guide.noResult', [query.trim()])}</li>}
        </ul>
      ) : (
        <>
          {framework.categories.map((category) => (
            <section key={category.id} aria-labelledby={`g-${category.code}`}>
              <h2 class="sec-head" id={`g-${category.code}`}>
                <CategoryGlyph code={category.code} />
                <button type="button" class={`cat ${category.code} to-category`} onClick={() => open(category.id)}>
                  {category.name}
                </button>
              </h2>
              <ul class="rows">
                {standardsOf(category.id).map((standard) => (
                  <Row
                    key={standard.id}
                    name={standard.name}
                    text={standard.summary}
                    onOpen={() => open(standard.id)}
                    indent
                  />
                ))}
              </ul>
            </section>
          ))}
          <section aria-labelledby="g-roles">
            <h2 class="sec-head" id="g-roles">
              <Icon of={UserRound} small />
              {i18n.t('panel.guide.roles')}
            </h2>
            <ul class="rows">
              {framework.roles.map((role) => (
                <Row
                  key={role.id}
                  name={role.name}
                  text={role.loaded ? '' : i18n.t('panel.guide.notLoaded')}
                  onOpen={() => open(role.id)}
                  indent
                />
              ))}
            </ul>
          </section>
          <section aria-labelledby="g-more">
            <h2 class="sec-head" id="g-more">
              <Icon of={BookOpen} small />
              {i18n.t('panel.guide.more')}
            </h2>
            <ul class="rows">
              <Row name={i18n.t('panel.guide.steps')} text="" onOpen={() => open('steps')} indent />
              <Row name={i18n.t('panel.guide.about')} text="" onOpen={() => open('about')} indent />
            </ul>
          </section>
        </>
      )}
    </>
  );
}

function Row(props: { name: string; text: string; indent?: boolean; onOpen: () => void }) {
  return (
    <li>
      <button type="button" class={props.indent ? 'g-row indent' : 'g-row'} onClick={props.onOpen}>
        <span class="grow">
          <span class="name">{props.name}</span>
          {props.text && <span class="sub">{props.text}</span>}
        </span>
        <Icon of={ChevronRight} small />
      </button>
    </li>
  );
}
