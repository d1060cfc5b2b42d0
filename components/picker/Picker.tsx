import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Vocabulary } from '../../core/model/messages.ts';
import type { Answer, Strength } from '../../core/model/tag.ts';
import { PageIcon } from '../PageIcon.tsx';
import { Segments } from '../Segments.tsx';
import { StrengthGlyph } from '../StrengthMark.tsx';
import { trapFocus } from '../trapFocus.ts';
import { useOwnEvents } from '../useOwnEvents.ts';
import { PassageWords } from './PassageWords.tsx';
import { PickerFoot } from './PickerFoot.tsx';
import { firstAnswer, pickerAnswer } from './pickerAnswer.ts';
import { bestRow, type PickerRow, pickerRows } from './pickerRows.ts';
import { Responsibilities } from './Responsibilities.tsx';
import { StandardList } from './StandardList.tsx';
import { UsedBefore } from './UsedBefore.tsx';
import { usePickerForm } from './usePickerForm.ts';

const STRENGTHS: Strength[] = ['strong', 'partial', 'conflicts'];

type Props = {
  mode: 'tag' | 'edit';
  /** The passage's own words, or how it is named while there are none. */
  quote: string;
  /** Whether the words are typed here, as for what is drawn on a page and not written. */
  typesWords?: boolean;
  vocabulary: Vocabulary;
  /** Ids of standards used before, newest first; the first three get the keys 1 to 3. */
  recent: string[];
  lastRole: string | null;
  /** What was typed before for this passage and not saved. */
  draft: Partial<Answer> | null;
  /** When editing: what the tag says now. */
  initial?: Answer;
  busy: boolean;
  /** Why the last try was not saved, in words; shown with Try again. */
  error: string | null;
  onSave: (answer: Answer) => void;
  /** What is ticked and typed so far; null when there is nothing to keep. Called at rest and before closing. */
  onDraft: (draft: Partial<Answer> | null) => void;
  onClose: () => void;
};

/** The dialog that tags a passage: modal, works in a closed shadow root and in the panel. */
export function Picker(props: Props) {
  const { vocabulary, mode } = props;
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const said = useRef<HTMLTextAreaElement>(null);
  const retry = useRef<HTMLButtonElement>(null);
  const id = useId();
  const begin = props.initial ?? firstAnswer(props.lastRole, props.typesWords === true);
  const { form, change, flush, forget } = usePickerForm(begin, props.draft, (now) => {
    const { standards, ...rest } = now;
    const kept = standards.length > 0 ? now : rest;
    const empty =
      mode === 'tag' && standards.length === 0 && now.responsibilities.length === 0 && !now.note.trim() && !now.words;
    props.onDraft(empty ? null : kept);
  });
  const [query, setQuery] = useState('');
  const [at, setAt] = useState<string | null>(null);
  /** False while `at` is only the best match of what is being typed; Space then still types. */
  const [moved, setMoved] = useState(false);
  const [spoken, speak] = useState('');
  useOwnEvents(root);

  // What is drawn is read first, then judged.
  const first = props.typesWords && mode === 'tag' && !form.words ? said : search;
  useLayoutEffect(() => first.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (!props.error) return;
    // What was to be saved is a draft again.
    change({});
    retry.current?.focus();
  }, [props.error]);

  const rows = pickerRows(vocabulary, query, form.role);
  const row = rows.find((entry) => entry.id === at) ?? null;
  const standardName = (standardId: string | undefined) =>
    vocabulary.standards.find((entry) => entry.id === standardId)?.name;
  const recent = props.recent
    .slice(0, 3)
    .flatMap((standardId) => vocabulary.standards.filter((entry) => entry.id === standardId))
    .map((entry) => ({
      id: entry.id,
      name: entry.name,
      code: vocabulary.categories.find((category) => category.id === entry.categoryId)?.code ?? 'rc',
    }));

  const tick = (standards: string[], responsibilities: string[], sentence: string) => {
    change({ standards, responsibilities });
    const count = i18n.t('picker.countStandards', standards.length);
    speak(`${sentence} ${count}`);
  };
  const toggled = (list: string[], entry: string) =>
    list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry];
  const toggleStandard = (standardId: string) => {
    const standards = toggled(form.standards, standardId);
    const word = standards.includes(standardId) ? 'picker.on' : 'picker.off';
    tick(standards, form.responsibilities, i18n.t(word, [standardName(standardId) ?? '']));
  };
  const toggleResponsibility = (entry: { id: string; short: string; standards: string[] }) => {
    const responsibilities = toggled(form.responsibilities, entry.id);
    const on = responsibilities.includes(entry.id);
    const first = entry.standards[0];
    const alone = on && first && !entry.standards.some((standard) => form.standards.includes(standard));
    tick(
      alone ? [...form.standards, first] : form.standards,
      responsibilities,
      [
        i18n.t(on ? 'picker.on' : 'picker.off', [entry.short]),
        ...(alone ? [i18n.t('picker.on', [standardName(first) ?? ''])] : []),
      ].join(' '),
    );
  };
  const toggle = (target: PickerRow) => {
    setAt(target.id);
    setMoved(true);
    if (target.kind === 'standard') toggleStandard(target.id);
    else toggleResponsibility(target.responsibility);
  };

  const answer =
    mode === 'edit' && form.standards.length === 0
      ? null
      : pickerAnswer(form, vocabulary, row, query ? undefined : recent[0]?.id);
  const words = { row: 'picker.addAs', again: 'picker.addAgain' } as const;
  const saveWords =
    mode === 'edit'
      ? i18n.t('picker.save')
      : !answer || answer.by === 'ticked'
        ? i18n.t('picker.add')
        : i18n.t(words[answer.by], [standardName(answer.standard) ?? '']);
  const save = () => {
    if (props.busy) return;
    if (!answer) {
      speak(i18n.t('picker.chooseStandard'));
      search.current?.focus();
      return;
    }
    forget();
    props.onSave(answer.judgement);
  };
  const close = () => {
    flush();
    props.onClose();
  };
  const type = (text: string) => {
    setQuery(text);
    setMoved(false);
    setAt(text.trim() ? (bestRow(pickerRows(vocabulary, text, form.role), text)?.id ?? null) : null);
  };

  const move = (step: number) => {
    const index = rows.findIndex((entry) => entry.id === at);
    const next = at && !moved ? index : index < 0 && step < 0 ? rows.length - 1 : index + step;
    const target = rows[Math.min(Math.max(next, 0), rows.length - 1)];
    setMoved(true);
    if (target) setAt(target.id);
  };
  /** Keys of the search box and of the list; both move the same row. */
  const listKey = (event: KeyboardEvent, inList: boolean) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };
    const ends: Record<string, number> = inList ? { Home: -99, End: 99 } : {};
    const step = steps[event.key] ?? ends[event.key];
    const used = recent[Number(event.key) - 1];
    if (step) move(step);
    else if (event.key === ' ' && row && (moved || inList)) toggle(row);
    else if (event.key === ' ' && !query) speak('');
    else if (!query && used) toggleStandard(used.id);
    else if (!query && event.key === '0') clear();
    else return;
    event.preventDefault();
  };
  const clear = () => {
    change({ standards: [], responsibilities: [] });
    speak(i18n.t('picker.cleared'));
  };
  const keyDown = (event: KeyboardEvent) => {
    const from = event.target as HTMLElement;
    if (event.isComposing || !root.current) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (!query) return close();
      type('');
      search.current?.focus();
    } else if (event.key === 'Enter') {
      const sends =
        from.tagName === 'TEXTAREA' ? event.ctrlKey || event.metaKey : !/^(BUTTON|SELECT)$/.test(from.tagName);
      if (!sends) return;
      event.preventDefault();
      save();
    } else trapFocus(event, root.current);
  };

  const activeOption = row ? `${id}-list-${row.id}` : undefined;
  return (
    <div
      ref={root}
      class="float picker"
      role="dialog"
      aria-modal="true"
      aria-label={i18n.t(mode === 'edit' ? 'picker.titleEdit' : 'picker.title')}
      aria-describedby={`${id}-quote`}
      onKeyDown={keyDown}
    >
      <PassageWords
        id={`${id}-quote`}
        quote={props.quote}
        typed={props.typesWords ? (form.words ?? '') : null}
        field={said}
        onType={(words) => change({ words })}
      />
      <section class="find">
        <label class="field">
          <PageIcon name="search" />
          <span class="vh">{i18n.t(recent.length > 0 ? 'picker.searchLabelKeys' : 'picker.searchLabel')}</span>
          <input
            ref={search}
            type="search"
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={activeOption}
            autocomplete="off"
            spellcheck={false}
            placeholder={recent.length > 0 ? i18n.t('picker.searchKeys', recent.length) : i18n.t('picker.search')}
            value={query}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={(event) => listKey(event, false)}
          />
        </label>
        {recent.length > 0 && (
          <UsedBefore standards={recent} ticked={form.standards} onToggle={toggleStandard} onClear={clear} />
        )}
        <StandardList
          id={`${id}-list`}
          vocabulary={vocabulary}
          rows={rows}
          at={at}
          ticked={[...form.standards, ...form.responsibilities]}
          onToggle={toggle}
          onKeyDown={(event) => listKey(event, true)}
          onFocus={() => {
            if (!row) move(1);
          }}
        />
      </section>
      <Responsibilities
        vocabulary={vocabulary}
        role={form.role}
        standards={form.standards}
        ticked={form.responsibilities}
        onRole={(role) => change({ role })}
        onToggle={toggleResponsibility}
      />
      <section>
        <Segments
          label={i18n.t('picker.strength')}
          value={form.strength}
          options={STRENGTHS.map((value) => ({
            value,
            label: i18n.t(`common.${value}`),
            mark: <StrengthGlyph strength={value} />,
          }))}
          onChange={(strength) => change({ strength })}
        />
        <textarea
          class="area"
          rows={1}
          maxLength={10_000}
          aria-label={i18n.t('picker.note')}
          placeholder={i18n.t('picker.noteHint')}
          value={form.note}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
        {props.error && (
          <div class="callout bad" role="alert">
            <PageIcon name="warn" />
            <p>{props.error}</p>
            <div class="acts">
              <button ref={retry} class="btn sm" type="button" onClick={save}>
                {i18n.t('common.tryAgain')}
              </button>
            </div>
          </div>
        )}
      </section>
      <PickerFoot words={saveWords} off={!answer} busy={props.busy} onSave={save} />
      <button class="icon-btn" type="button" aria-label={i18n.t('picker.close')} onClick={close}>
        <PageIcon name="close" />
      </button>
      <p class="vh" role="status">
        {spoken}
      </p>
    </div>
  );
}
