import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CategoryCode } from '../CategoryGlyph.tsx';
import { CategoryGlyph } from '../CategoryGlyph.tsx';
import { PageIcon } from '../PageIcon.tsx';

/** A standard that a key of the picker takes; `tier` where it is suggested for this passage. */
export type Chip = { id: string; name: string; code: CategoryCode; tier?: 'likely' | 'possible' };

/**
 * Up to three standards with their keys, suggested for the passage or else used before, and 0 for none of them. One Tab stop;
 * arrows move inside.
 */
export function Chips(props: {
  chips: Chip[];
  suggested: boolean;
  ticked: string[];
  onToggle: (id: string) => void;
  onNone: () => void;
  /** The chip that has the focus; null when none has. */
  onAt: (id: string | null) => void;
}) {
  const group = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const { chips, suggested } = props;
  const stop = Math.min(at, chips.length);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const count = chips.length + 1;
    const next = (stop + step + count) % count;
    setAt(next);
    group.current?.querySelectorAll('button')[next]?.focus();
  };
  const reached = (index: number) => {
    setAt(index);
    props.onAt(chips[index]?.id ?? null);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every browser
    <div
      class="suggest"
      role="group"
      aria-label={i18n.t(suggested ? 'picker.suggested' : 'picker.usedBefore')}
      ref={group}
      onKeyDown={move}
      onFocusOut={() => props.onAt(null)}
    >
      {chips.map((chip, index) => {
        const on = props.ticked.includes(chip.id);
        return (
          <button
            key={chip.id}
            type="button"
            class={`opt ${chip.code} ${chip.tier ?? ''}`}
            aria-pressed={on}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => reached(index)}
            onClick={() => props.onToggle(chip.id)}
          >
            <kbd>{index + 1}</kbd>
            <CategoryGlyph code={chip.code} />
            {chip.name}
            {chip.tier === 'likely' && <span class="tier">{i18n.t('picker.likely')}</span>}
            {on && <PageIcon name="check" small />}
          </button>
        );
      })}
      <button
        type="button"
        class="opt none"
        tabIndex={stop === chips.length ? 0 : -1}
        onFocus={() => reached(chips.length)}
        onClick={props.onNone}
      >
        <kbd>0</kbd>
        {i18n.t(suggested ? 'picker.nothingFits' : 'picker.clear')}
      </button>
    </div>
  );
}
