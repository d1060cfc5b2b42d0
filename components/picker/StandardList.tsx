import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Vocabulary } from '../../core/model/messages.ts';
import { CategoryGlyph } from '../CategoryGlyph.tsx';
import type { PickerRow } from './pickerRows.ts';

type Props = {
  id: string;
  vocabulary: Vocabulary;
  rows: PickerRow[];
  /** Id of the row that arrows have reached. */
  at: string | null;
  ticked: string[];
  onToggle: (row: PickerRow) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** The list itself got focus by Tab. */
  onFocus: () => void;
};

function Option({ row, ...props }: Props & { row: PickerRow }) {
  const element = useRef<HTMLDivElement>(null);
  const on = props.ticked.includes(row.id);
  const at = row.id === props.at;
  useEffect(() => {
    if (at) element.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list or the search box (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the list and the search box
    <div
      ref={element}
      id={`${props.id}-${row.id}`}
      role="option"
      aria-selected={on}
      class={at ? 'opt-row at' : 'opt-row'}
      onClick={() => props.onToggle(row)}
    >
      <span class="check" />
      <span>{row.kind === 'standard' ? row.standard.name : row.responsibility.short}</span>
      {at && row.kind === 'standard' && <span class="sub">{row.standard.summary}</span>}
    </div>
  );
}

/** The standards by category as one listbox; while searching also the role's responsibilities that fit. */
export function StandardList(props: Props) {
  const { vocabulary, rows } = props;
  const list = useRef<HTMLDivElement>(null);
  // A choice brings its responsibilities below, and the list gives them room.
  useEffect(() => {
    const element = list.current as HTMLDivElement;
    const sized = new ResizeObserver(() => element.querySelector('.at')?.scrollIntoView({ block: 'nearest' }));
    sized.observe(element.parentElement as HTMLElement);
    return () => sized.disconnect();
  }, []);
  const groups = [
    ...vocabulary.categories.map((category) => ({
      key: category.id,
      code: category.code,
      name: category.name,
      rows: rows.filter((row) => row.kind === 'standard' && row.standard.categoryId === category.id),
    })),
    {
      key: 'responsibilities',
      code: null,
      name: i18n.t('picker.responsibilities'),
      rows: rows.filter((row) => row.kind === 'responsibility'),
    },
  ].filter((group) => group.rows.length > 0);
  return (
    <div
      ref={list}
      id={props.id}
      class="standards"
      role="listbox"
      aria-multiselectable="true"
      aria-label={i18n.t('picker.standards')}
      aria-activedescendant={props.at ? `${props.id}-${props.at}` : undefined}
      tabIndex={0}
      onKeyDown={props.onKeyDown}
      onFocus={props.onFocus}
      // A press keeps the focus where it is: with the focus the list would move under the pointer.
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: groups of options inside a listbox
        <div role="group" aria-labelledby={`${props.id}-g-${group.key}`} key={group.key}>
          <h3 id={`${props.id}-g-${group.key}`} class={group.code ?? ''} role="presentation">
            {group.code && <CategoryGlyph code={group.code} />}
            {group.name}
          </h3>
          {group.rows.map((row) => (
            <Option key={row.id} row={row} {...props} />
          ))}
        </div>
      ))}
      {rows.length === 0 && <p class="sub">{i18n.t('picker.noMatch')}</p>}
    </div>
  );
}
