import { BookOpen, CircleAlert, SlidersHorizontal } from 'lucide-preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { isFiltered, type TagRow as Row, tagList } from '../../../core/review/tagList.ts';
import type { PanelModel } from '../panelModel.ts';
import { StatusLine } from '../StatusLine.tsx';
import { useSlices } from '../useSlices.ts';
import { OtherDocuments } from './OtherDocuments.tsx';
import { CategoryFilters, MoreFilters } from './TagFilters.tsx';
import { TagRow } from './TagRow.tsx';
import { NoTags, Reading } from './TagsEmpty.tsx';
import { useTagActions } from './useTagActions.ts';

/** The document's tags in document order, with what needs attention on top. */
export function TagsView({ model }: { model: PanelModel }) {
  const { tags, anchors, filter, vocabulary, selected } = model;
  const [open, setOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const list = useMemo(() => tagList(tags ?? [], anchors, filter, vocabulary), [tags, anchors, filter, vocabulary]);
  const order = useMemo(() => [...list.attention, ...list.groups.flatMap((group) => group.rows)], [list]);
  const actions = useTagActions(model, order, root, search);
  const drawn = useSlices(order.length);
  const filtered = isFiltered(filter);
  useEffect(() => {
    if (filtered) model.say(i18n.t('panel.filterCount', [String(list.shown), String(tags?.length ?? 0)]));
  }, [list.shown, filtered]);
  useEffect(() => {
    if (!selected) return;
    root.current?.querySelector(`[data-tag="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected, drawn >= order.length]);

  if (!tags) return <Reading model={model} />;
  if (tags.length === 0) {
    return (
      <>
        <NoTags model={model} />
        <OtherDocuments model={model} />
      </>
    );
  }
  const extra = [filter.standard, filter.responsibility, filter.role, filter.strength].filter(Boolean).length;
  const stop = order.find(({ tag }) => tag.id === selected)?.tag.id ?? order[0]?.tag.id;
  let left = drawn - list.attention.length;
  const rows = (some: Row[]) =>
    some.map((row) => (
      <TagRow
        key={row.tag.id}
        tag={row.tag}
        anchor={row.anchor}
        on={row.tag.id === selected}
        stop={row.tag.id === stop}
        vocabulary={vocabulary}
        actions={actions}
      />
    ));
  return (
    <>
      <div class="tools">
        <SearchField
          input={search}
          label={i18n.t('panel.filterTags')}
          placeholder={i18n.t('panel.filterHint')}
          value={filter.text}
          onInput={(text) => model.setFilter({ ...filter, text })}
        />
        <button
          type="button"
          class="icon-btn tall"
          aria-label={extra > 0 ? i18n.t('panel.filtersSet', extra) : i18n.t('panel.filtersNone')}
          title={i18n.t('panel.filters')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon of={SlidersHorizontal} />
          {extra > 0 && <span class="badge">{extra}</span>}
        </button>
      </div>
      <CategoryFilters model={model} />
      {(open || extra > 0) && <MoreFilters model={model} />}
      <Reading model={model} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the rows */}
      <div ref={root} onKeyDown={actions.keyDown} class="tag-list">
        {list.attention.length > 0 && (
          <section aria-labelledby="attention">
            <h2 class="sec-head attention" id="attention">
              <Icon of={CircleAlert} />
              {i18n.t('panel.attention.title')} <span class="count">{list.attention.length}</span>
            </h2>
            <ul>{rows(list.attention.slice(0, drawn))}</ul>
          </section>
        )}
        {list.groups.map((group) => {
          const part = group.rows.slice(0, Math.max(left, 0));
          left -= group.rows.length;
          if (part.length === 0) return null;
          const key = group.rows[0]?.tag.id ?? '';
          return (
            <section key={key} aria-labelledby={`h-${key}`}>
              <h2 class="sec-head" id={`h-${key}`}>
                <Icon of={BookOpen} small />
                <span class="grow">{group.heading || i18n.t('panel.noHeading')}</span>
                {group.rows.length > 1 && <span class="count">{group.rows.length}</span>}
              </h2>
              <ul>{rows(part)}</ul>
            </section>
          );
        })}
        {order.length === 0 && <NoTags model={model} />}
        <OtherDocuments model={model} />
      </div>
      <StatusLine>
        <span class="grow">
          {filtered
            ? i18n.t('panel.filterCount', [String(list.shown), String(tags.length)])
            : i18n.t('panel.savedHere', tags.length)}
        </span>
      </StatusLine>
    </>
  );
}
