import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CategoryCode } from '../CategoryGlyph.tsx';
import { CategoryGlyph } from '../CategoryGlyph.tsx';
import { PageIcon } from '../PageIcon.tsx';

/** Up to three standards used before, with their keys, and 0 to clear. One Tab stop; arrows move inside. */
export function UsedBefore(props: {
  standards: { id: string; name: string; code: CategoryCode }[];
  ticked: string[];
  onToggle: (id: string) => void;
  onClear: () => void;
}) {
  const group = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const count = props.standards.length + 1;
    const next = (at + step + count) % count;
    setAt(next);
    group.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every browser
    <div class="suggest" role="group" aria-label={i18n.t('picker.usedBefore')} ref={group} onKeyDown={move}>
      {props.standards.map((standard, index) => {
        const on = props.ticked.includes(standard.id);
        return (
          <button
            key={standard.id}
            type="button"
            class={`opt ${standard.code}`}
            aria-pressed={on}
            tabIndex={index === at ? 0 : -1}
            onFocus={() => setAt(index)}
            onClick={() => props.onToggle(standard.id)}
          >
            <kbd>{index + 1}</kbd>
            <CategoryGlyph code={standard.code} />
            {standard.name}
            {on && <PageIcon name="check" small />}
          </button>
        );
      })}
      <button
        type="button"
        class="opt none"
        tabIndex={at === props.standards.length ? 0 : -1}
        onFocus={() => setAt(props.standards.length)}
        onClick={props.onClear}
      >
        <kbd>0</kbd>
        {i18n.t('picker.clear')}
      </button>
    </div>
  );
}
