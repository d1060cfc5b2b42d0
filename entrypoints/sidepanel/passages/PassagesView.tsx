import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { Segments } from '../../../components/Segments.tsx';
import { findInSections, passageSections, tagsByUnit } from '../../../core/review/passageSections.ts';
import { useSlices } from '../../shell/useSlices.ts';
import type { PanelModel } from '../panelModel.ts';
import { StatusLine } from '../StatusLine.tsx';
import { NoPage } from '../tags/TagsEmpty.tsx';
import { useBlocks } from '../useBlocks.ts';
import { PassageSection } from './PassageSection.tsx';
import { type Offer, useOffer } from './useOffer.ts';
import { usePassageKeys } from './usePassageKeys.ts';

/** The page's text as a list that the keyboard can choose passages from; the page follows. */
export function PassagesView({ model }: { model: PanelModel }) {
  const { page, tags, anchors } = model;
  const [by, setBy] = useState<'paragraph' | 'sentence'>('sentence');
  const [query, setQuery] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const root = useRef<HTMLDivElement>(null);
  const move = useRef<(to: ((offset: number) => number) | null) => void>(() => undefined);
  const { blocks, generation, failed } = useBlocks(model, (to) => move.current(to));
  const all = useMemo(() => passageSections(blocks ?? [], by, navigator.language), [blocks, by]);
  const sections = useMemo(() => findInSections(all, query), [all, query]);
  const units = useMemo(() => sections.flatMap((section) => section.units), [sections]);
  const tagged = useMemo(() => tagsByUnit(units, tags ?? [], anchors), [units, tags, anchors]);
  const offer = useRef<Offer>({ chips: [], offered: () => null, refuse: () => undefined });
  const keys = usePassageKeys({ model, sections, units, closed, setClosed, generation, root, setBy, offer });
  const words = keys.current
    ? units
        .slice(keys.chosen.from, keys.chosen.to + 1)
        .map(({ text }) => text)
        .join(' ')
    : '';
  offer.current = useOffer(model, words);
  move.current = (to) => {
    keys.move(to);
    setClosed((before) => new Set(to ? [...before].map(to) : []));
  };
  const drawn = useSlices(units.length);
  useEffect(() => {
    if (query) model.say(i18n.t('panel.passages.found', units.length));
  }, [units.length, query]);

  if (page.status === 'none' || page.status === 'lost') return page.status === 'none' ? <NoPage model={model} /> : null;
  if (failed) return <EmptyState title={i18n.t('panel.passages.failed')} text={i18n.t('panel.passages.failedText')} />;
  if (blocks && all.every((section) => section.units.length === 0)) {
    return <EmptyState art title={i18n.t('panel.passages.none')} text={i18n.t('panel.passages.noneText')} />;
  }
  let left = drawn;
  const count = keys.chosen.to - keys.chosen.from + 1;
  return (
    <>
      <div class="tools">
        <SearchField
          label={i18n.t('panel.passages.find')}
          placeholder={i18n.t('panel.passages.find')}
          value={query}
          onInput={setQuery}
        />
        <div class="full">
          <Segments
            label={i18n.t('panel.passages.by')}
            value={by}
            options={[
              { value: 'paragraph', label: i18n.t('panel.passages.paragraphs') },
              { value: 'sentence', label: i18n.t('panel.passages.sentences') },
            ]}
            onChange={setBy}
          />
        </div>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the options */}
      <div ref={root} class="passages" onKeyDown={keys.keyDown}>
        {sections.map((section) => {
          const part = section.units.slice(0, Math.max(left, 0));
          left -= section.units.length;
          const first = section.units[0];
          const at = keys.current && section.units.includes(keys.current) ? keys.current.start : null;
          const inside = first && keys.from && keys.to && section.units.some((unit) => keys.covers(unit));
          return (
            <PassageSection
              key={section.key}
              section={section}
              units={part}
              by={by}
              open={!closed.has(section.key)}
              at={at}
              stop={keys.current ? at : first === units[0] ? (first?.start ?? null) : null}
              from={inside ? (keys.from?.start ?? null) : null}
              to={inside ? (keys.to?.start ?? null) : null}
              tagged={tagged}
              vocabulary={model.vocabulary}
              chips={at === null ? null : offer.current.chips}
              onPoint={keys.point}
              onFold={keys.fold}
            />
          );
        })}
      </div>
      {query && units.length === 0 && (
        <EmptyState title={i18n.t('panel.passages.noMatch', [query])} text={i18n.t('panel.passages.noMatchText')}>
          <button type="button" class="btn" onClick={() => setQuery('')}>
            {i18n.t('common.clearSearch')}
          </button>
        </EmptyState>
      )}
      <StatusLine>
        <b class="strong chosen">{keys.current ? i18n.t('panel.passages.chosen', count) : ''}</b>
        <span class="hint">
          <kbd>↑</kbd>
          <kbd>↓</kbd>
          {i18n.t('panel.passages.keyMove')}
        </span>
        <span class="hint">
          <kbd>{i18n.t('common.keys.shift')}</kbd>
          {i18n.t('panel.passages.keyExtend')}
        </span>
        <span class="hint">
          <kbd>{i18n.t('common.keys.enter')}</kbd>
          {i18n.t(model.choosing ? 'panel.passages.keyTake' : 'panel.passages.keyTag')}
        </span>
      </StatusLine>
    </>
  );
}
