import { Files } from 'lucide-preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '../../../components/Dialog.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { Select } from '../../../components/Select.tsx';
import { standardById } from '../../../content/framework.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { NO_FILTER, tagFits } from '../../../core/review/tagList.ts';
import { useSlices } from '../../shell/useSlices.ts';
import type { PlanModel } from './planModel.ts';
import { TagFace } from './TagFace.tsx';
import { useCitable } from './useCitable.ts';

/** The review's tags to choose from: filter, tick, cite. ↓ goes from the filter into the list, Enter cites. */
export function CiteDialog(props: {
  plan: PlanModel;
  about: string;
  standards: string[];
  cited: string[];
  onSave: (ids: string[]) => void;
  onClose: () => void;
}) {
  const { plan, standards } = props;
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState<readonly string[]>(props.cited);
  const { tags, choices, from, setFrom } = useCitable(plan);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { vocabulary } = plan.panel;
  const fitting = useMemo(
    () => (tags ?? []).filter(tagFits({ ...NO_FILTER, text: query }, vocabulary)),
    [tags, query, vocabulary],
  );
  const isNear = (tag: Tag) => tag.standards.some((id) => standards.includes(id));
  const near = fitting.filter(isNear);
  const others = fitting.filter((tag) => !isNear(tag));
  const drawn = useSlices(fitting.length);
  useEffect(() => search.current?.focus(), []);

  const boxes = () => [...(list.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || (event.target as Element).matches('select')) return;
    event.preventDefault();
    const at = boxes().indexOf(event.target as HTMLInputElement);
    const next = boxes()[at + step];
    if (next) next.focus();
    else if (at + step < 0) search.current?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    // Enter cites the passage that it was pressed on; in the filter it goes on to the list.
    const at = document.activeElement as HTMLElement;
    const here = at.dataset.cite;
    if (at === search.current && ticked.length === props.cited.length) return boxes()[0]?.focus();
    props.onSave(here && !ticked.includes(here) ? [...ticked, here] : [...ticked]);
  };
  const toggle = (id: string) =>
    setTicked((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  const rows = (some: Tag[]) => (
    <ul>
      {some.map((tag) => (
        <li key={tag.id}>
          <label class="cite-row">
            <input
              class="check"
              type="checkbox"
              data-cite={tag.id}
              checked={ticked.includes(tag.id)}
              onChange={() => toggle(tag.id)}
            />
            <span class="stack face-at">
              <TagFace plan={plan} tag={tag} />
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
  const all = tags?.length ?? 0;
  return (
    <Dialog title={i18n.t('plan.cite.open')} onClose={props.onClose} class="cite-dialog">
      <form onSubmit={submit} onKeyDown={keyDown}>
        <p class="sub">{props.about}</p>
        <div class="row wrap">
          <SearchField
            input={search}
            label={i18n.t('plan.cite.filter')}
            placeholder={i18n.t('panel.filterHint')}
            value={query}
            onInput={setQuery}
          />
          {choices.length > 1 && (
            <Select
              label={i18n.t('plan.cite.from')}
              icon={<Icon of={Files} small />}
              value={from}
              options={choices}
              onChange={setFrom}
            />
          )}
        </div>
        <div class="cite-list" ref={list}>
          {near.length > 0 && (
            <>
              <h3 class="sec-head">
                {i18n.t('plan.cite.near', [standards.map((id) => standardById(id)?.name ?? id).join(', ')])}
              </h3>
              {rows(near.slice(0, drawn))}
            </>
          )}
          {near.length > 0 && others.length > 0 && <h3 class="sec-head">{i18n.t('plan.cite.others')}</h3>}
          {rows(others.slice(0, Math.max(drawn - near.length, 0)))}
          {tags && all === 0 && <p class="sub none">{i18n.t('plan.cite.noTags')}</p>}
          {all > 0 && fitting.length === 0 && <p class="sub none">{i18n.t('plan.cite.noMatch', [query])}</p>}
        </div>
        <p class="meta" role="status">
          {tags && i18n.t('plan.cite.count', [String(fitting.length), String(all)])}
        </p>
        <div class="acts">
          <button type="button" class="btn" onClick={props.onClose}>
            {i18n.t('common.cancel')}
          </button>
          <button type="submit" class="btn primary">
            {i18n.t('plan.cite.save', ticked.length)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
