import { Archive, BookOpen, CircleAlert, SlidersHorizontal } from 'lucide-preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { passageWords } from '../../../components/passageWords.ts';
import { SearchField } from '../../../components/SearchField.tsx';
import type { Tag } from '../../../core/model/tag.ts';
import { isFiltered, type TagRow as Row, tagList } from '../../../core/review/tagList.ts';
import { useSlices } from '../../shell/useSlices.ts';
import type { PanelModel } from '../panelModel.ts';
import { quoteStart } from '../quoteStart.ts';
import { StatusLine } from '../StatusLine.tsx';
import { ScanSection } from '../scan/ScanSection.tsx';
import { useScan } from '../scan/useScan.ts';
import { NearPassages } from './NearPassages.tsx';
import { OtherDocuments } from './OtherDocuments.tsx';
import { CategoryFilters, MoreFilters } from './TagFilters.tsx';
import { TagRow } from './TagRow.tsx';
import { NoTags, Reading } from './TagsEmpty.tsx';
import { useTagActions } from './useTagActions.ts';

/** The document's tags in document order, with what needs attention on top. */
export function TagsView({ model }: { model: PanelModel }) {
  const { tags, anchors, filter, vocabulary, selected } = model;
  const [open, setOpen] = useState(false);
  /** The tag whose near passages are shown. */
  const [nearTo, setNearTo] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const list = useMemo(() => tagList(tags ?? [], anchors, filter, vocabulary), [tags, anchors, filter, vocabulary]);
  const order = list.rows;
  const toggleNear = (tag: Tag | null) => setNearTo((before) => (tag && before !== tag.id ? tag.id : null));
  const actions = useTagActions(model, order, root, search, toggleNear);
  const drawn = useSlices(order.length);
  const scanning = useScan(model);
  const filtered = isFiltered(filter);
  useEffect(() => {
    if (filtered) model.say(i18n.t('panel.filterCount', [String(order.length), String(tags?.length ?? 0)]));
  }, [order.length, filtered]);
  useEffect(() => {
    if (!selected) return;
    root.current?.querySelector(`[data-tag="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected, drawn >= order.length]);

  if (!tags) return <Reading model={model} />;
  if (tags.length === 0) {
    return (
      <>
        {scanning.scan.state === 'none' ? (
          <NoTags model={model} onScan={() => void scanning.start()} />
        ) : (
          <ScanSection model={model} scanning={scanning} />
        )}
        <OtherDocuments model={model} />
      </>
    );
  }
  const extra = [filter.standard, filter.responsibility, filter.role, filter.strength].filter(Boolean).length;
  const filtersShown = open || extra > 0;
  const stop = order.find(({ tag }) => tag.id === selected)?.tag.id ?? order[0]?.tag.id;
  const here = model.page.status === 'here';
  let left = drawn - list.attention.length;
  const rows = (some: Row[]) =>
    some.map(({ tag, anchor, standing, between }) => (
      <TagRow
        key={tag.id}
        tag={tag}
        standing={standing}
        now={anchor?.text ?? null}
        page={anchor?.page ?? tag.passage.page}
        before={between?.before ? startOf(between.before) : null}
        after={between?.after ? startOf(between.after) : null}
        here={here}
        on={tag.id === selected}
        stop={tag.id === stop}
        vocabulary={vocabulary}
        actions={actions}
        near={
          here && nearTo === tag.id && (standing === 'gone' || standing === 'detached') ? (
            <NearPassages model={model} tag={tag} actions={actions} />
          ) : null
        }
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
          aria-expanded={filtersShown}
          onClick={() => setOpen(!open)}
        >
          <Icon of={SlidersHorizontal} />
          {extra > 0 && <span class="badge">{extra}</span>}
        </button>
      </div>
      <CategoryFilters model={model} />
      {filtersShown && <MoreFilters model={model} />}
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
        {list.detached.length > 0 && left > 0 && (
          <section aria-labelledby="detached">
            <h2 class="sec-head" id="detached">
              <Icon of={Archive} small />
              <span class="grow">{i18n.t('panel.detached')}</span>
              <span class="count">{list.detached.length}</span>
            </h2>
            <ul>{rows(list.detached.slice(0, left))}</ul>
          </section>
        )}
        {order.length === 0 && <NoTags model={model} />}
        {scanning.scan.state !== 'none' && <ScanSection model={model} scanning={scanning} />}
        <OtherDocuments model={model} />
      </div>
      <StatusLine>
        <span class="grow">
          {filtered
            ? i18n.t('panel.filterCount', [String(order.length), String(tags.length)])
            : i18n.t('panel.savedHere', tags.length)}
        </span>
        {here && scanning.scan.state === 'none' && (
          <button type="button" class="link" onClick={() => void scanning.start()}>
            {i18n.t('panel.scan.start')}
          </button>
        )}
      </StatusLine>
    </>
  );
}

function startOf(tag: Tag): string {
  return quoteStart(passageWords(tag.passage), 36);
}
