import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CategoryGlyph } from '../../components/CategoryGlyph.tsx';
import { passageWords } from '../../components/passageWords.ts';
import type { Heading } from './DocumentView.ts';
import type { PlacedTag } from './placedTags.ts';
import type { Shown } from './useShown.ts';

/** The headings with how many tags stand under each, and the tags of the part that is in view. */
export function OutlineNav(props: {
  shown: Shown | null;
  tags: PlacedTag[];
  turn: number;
  onShow: (tag: PlacedTag) => void;
}) {
  const { shown, tags, turn, onShow } = props;
  const [headings, setHeadings] = useState<Heading[] | null>(null);
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    shown?.view.outline().then(setHeadings, () => setHeadings([]));
  }, [shown]);
  useEffect(() => {
    const scroller = shown?.view.scroller;
    const look = () => setOffset(shown?.view.offsetInView() ?? 0);
    look();
    scroller?.addEventListener('scrollend', look);
    return () => scroller?.removeEventListener('scrollend', look);
  }, [shown, turn]);
  const parts = useMemo(() => partsOf(headings ?? [], tags), [headings, tags]);
  const at = parts.findLastIndex(({ heading }) => heading.start <= offset);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), [at]);
  // A long document has hundreds, and the outline is drawn anew whenever a page is.
  const drawn = useMemo(() => {
    const go = (start: number) => {
      const { session, view } = shown as Shown;
      view.surface.show(session.model, { start, end: start + 1 }, () => undefined);
    };
    return parts.map(({ heading, own }, index) => (
      <li key={`${index} ${heading.start}`}>
        <button
          type="button"
          class="outline-go"
          style={indent(heading.level)}
          aria-current={index === at ? 'true' : undefined}
          onClick={() => go(heading.start)}
        >
          <span class="words">{heading.title}</span>
          <span class="count">
            {own.length > 0 ? own.length : ''}
            {own.length > 0 && <span class="vh"> {i18n.t('reader.tagsHere', own.length)}</span>}
          </span>
        </button>
        {index === at && own.length > 0 && (
          <ul>
            {own.slice(0, 50).map((placed) => (
              <li key={placed.tag.id}>
                <button
                  type="button"
                  class="outline-go sub-tag"
                  style={indent(heading.level + 1)}
                  onClick={() => onShow(placed)}
                >
                  {placed.codes[0] && <CategoryGlyph code={placed.codes[0]} />}
                  <span class="words">{passageWords(placed.tag.passage).replace(/\s+/g, ' ').slice(0, 60)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </li>
    ));
  }, [parts, at, shown]);
  return (
    <nav ref={nav} class="outline" data-region="" aria-label={i18n.t('reader.outline')}>
      <h2 class="sec-head">{i18n.t('reader.outline')}</h2>
      {headings?.length === 0 && <p class="sub none">{i18n.t('reader.noOutline')}</p>}
      <ul>{drawn}</ul>
    </nav>
  );
}

const indent = (level: number) => ({ paddingInlineStart: `${8 + 12 * (level - 1)}px` });

/** Each heading with the tags between it and the next. */
function partsOf(headings: Heading[], tags: PlacedTag[]): { heading: Heading; own: PlacedTag[] }[] {
  const sorted = headings.toSorted((a, b) => a.start - b.start);
  return sorted.map((heading, index) => {
    const end = sorted[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    return { heading, own: tags.filter(({ start }) => start >= heading.start && start < end) };
  });
}
