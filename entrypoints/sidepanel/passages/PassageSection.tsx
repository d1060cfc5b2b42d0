import { ChevronDown, ChevronRight } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { memo } from '../../../components/memo.tsx';
import type { Chip } from '../../../components/picker/Chips.tsx';
import type { Vocabulary } from '../../../content/vocabulary.ts';
import type { Tag } from '../../../core/model/tag.ts';
import type { PassageUnit, PassageSection as Section } from '../../../core/review/passageSections.ts';
import { PassageOption } from './PassageOption.tsx';

type Props = {
  section: Section;
  /** The part of its units that is drawn by now. */
  units: PassageUnit[];
  by: 'paragraph' | 'sentence';
  open: boolean;
  /** Offset of the current unit when it is in this section. */
  at: number | null;
  /** Offset of the one unit that Tab reaches, when it is here. */
  stop: number | null;
  /** Chosen range by the offsets of its first and last unit, when it touches this section. */
  from: number | null;
  to: number | null;
  tagged: ReadonlyMap<number, Tag[]>;
  vocabulary: Vocabulary;
  chips: Chip[] | null;
  onPoint: (start: number, extend: boolean) => void;
  onFold: (key: number, open: boolean) => void;
};

/** One heading with its passages as a listbox. */
function Drawn(props: Props) {
  const { section, units, open, tagged, vocabulary } = props;
  const ids = new Set(section.units.flatMap((unit) => tagged.get(unit.start)?.map((tag) => tag.id) ?? []));
  const title = section.title || i18n.t('panel.noHeading');
  const label = i18n.t(props.by === 'sentence' ? 'panel.passages.sentencesUnder' : 'panel.passages.paragraphsUnder', [
    title,
  ]);
  return (
    <section data-in={section.key}>
      <h2 class="sec-head">
        <button
          type="button"
          class="fold"
          data-section={section.key}
          aria-expanded={open}
          onClick={() => props.onFold(section.key, !open)}
        >
          <Icon of={open ? ChevronDown : ChevronRight} small />
          <span class="grow">{title}</span>
          <span class="count">
            {ids.size > 0 ? i18n.t('panel.passages.tagged', ids.size) : i18n.t('panel.passages.untagged')}
          </span>
        </button>
      </h2>
      {open && units.length > 0 && (
        <div class="plist" role="listbox" aria-label={label} aria-multiselectable="true">
          {units.map((unit, index) => {
            const tags = tagged.get(unit.start);
            const picked = props.from !== null && unit.start >= props.from && unit.start <= (props.to ?? -1);
            return (
              <PassageOption
                key={unit.start}
                start={unit.start}
                text={unit.text}
                page={unit.page ?? null}
                isHeading={section.level > 0 && unit.start === section.key}
                tags={tags ?? null}
                picked={picked}
                first={picked && (unit.start === props.from || index === 0)}
                last={picked && unit.start === props.to}
                at={unit.start === props.at}
                stop={unit.start === props.stop}
                chips={unit.start === props.at ? props.chips : null}
                vocabulary={vocabulary}
                onPoint={props.onPoint}
              />
            );
          })}
        </div>
      )}
    </section>
  );
}

export const PassageSection = memo(Drawn);
