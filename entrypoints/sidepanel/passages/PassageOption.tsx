import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { memo } from '../../../components/memo.tsx';
import type { Chip } from '../../../components/picker/Chips.tsx';
import type { Vocabulary } from '../../../content/vocabulary.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { PassageChips } from './PassageChips.tsx';

type Props = {
  start: number;
  text: string;
  /** A page (from 1) without words; it is chosen whole. */
  page: number | null;
  isHeading: boolean;
  tags: Tag[] | null;
  picked: boolean;
  first: boolean;
  last: boolean;
  at: boolean;
  stop: boolean;
  chips: Chip[] | null;
  vocabulary: Vocabulary;
  onPoint: (start: number, extend: boolean) => void;
};

/** One paragraph or sentence, with the tags that touch it in words and as they look on the page. */
export const PassageOption = memo(function PassageOption(props: Props) {
  const { tags, vocabulary } = props;
  const marks = [
    'p',
    props.isHeading && 'title',
    props.page !== null && 'wordless',
    props.picked && 'pick',
    props.first && 'first',
    props.last && 'last',
  ]
    .filter(Boolean)
    .join(' ');
  const look = tags ? paint(tags, vocabulary) : null;
  const text = props.page === null ? props.text : i18n.t('panel.passages.noWords', [String(props.page)]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the list
    <div
      class={marks}
      role="option"
      aria-selected={props.picked}
      tabIndex={props.stop ? 0 : -1}
      data-unit={props.start}
      onClick={(event) => props.onPoint(props.start, event.shiftKey)}
      onFocus={() => {
        if (!props.at && props.stop) props.onPoint(props.start, false);
      }}
    >
      <span class="pm">{look?.code && <CategoryGlyph code={look.code} />}</span>
      <span class="quote">
        {look ? (
          <span class={look.conflicts ? 'wave' : ''}>
            <span class={look.class}>{text}</span>
          </span>
        ) : (
          text
        )}
      </span>
      {props.page !== null && props.at && <span class="pt meta">{i18n.t('panel.passages.noWordsHint')}</span>}
      {props.isHeading && <span class="pt meta">{i18n.t('panel.passages.heading')}</span>}
      {tags?.map((tag) => (
        <span key={tag.id} class={tag.strength === 'conflicts' ? 'pt meta conflicts' : 'pt meta'}>
          {[
            vocabulary.standards
              .filter((standard) => tag.standards.includes(standard.id))
              .map((standard) => standard.name)
              .join(', '),
            i18n.t(`common.${tag.strength}`).toLowerCase(),
          ].join(' · ')}
        </span>
      ))}
      {props.last && props.chips && props.chips.length > 0 && <PassageChips chips={props.chips} />}
    </div>
  );
});

/** The look of the highlight: category, several categories mixed, paler when partial, bare when it conflicts. */
function paint(tags: Tag[], vocabulary: Vocabulary) {
  const ids = new Set(
    tags.flatMap((tag) =>
      tag.standards.map((id) => vocabulary.standards.find((standard) => standard.id === id)?.categoryId),
    ),
  );
  const codes = vocabulary.categories.filter((category) => ids.has(category.id)).map((category) => category.code);
  const code = codes[0] ?? null;
  const conflicts = tags.some((tag) => tag.strength === 'conflicts');
  if (codes.length > 1) return { code, conflicts, class: conflicts ? 'mk mix bare' : 'mk mix' };
  const soft = tags.every((tag) => tag.strength === 'partial');
  return { code, conflicts, class: `mk ${code ?? ''} ${conflicts ? 'bare' : soft ? 'soft' : ''}` };
}
