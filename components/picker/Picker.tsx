import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Vocabulary } from '../../core/model/messages.ts';
import type { Offered } from '../../core/model/suggestion.ts';
import type { Answer } from '../../core/model/tag.ts';
import { PageIcon } from '../PageIcon.tsx';
import { useOwnEvents } from '../useOwnEvents.ts';
import { Chips } from './Chips.tsx';
import { PassageWords } from './PassageWords.tsx';
import { PickerFoot } from './PickerFoot.tsx';
import { firstAnswer, pickerAnswer } from './pickerAnswer.ts';
import { pickerKeys } from './pickerKeys.ts';
import { bestRow, type PickerRow, pickerRows } from './pickerRows.ts';
import { Responsibilities } from './Responsibilities.tsx';
import { StandardList } from './StandardList.tsx';
import { StrengthAndNote } from './StrengthAndNote.tsx';
import { usePickerForm } from './usePickerForm.ts';
import { chipsOf, offeredOf, type Suggest, useSuggestions, whyWords } from './useSuggestions.ts';

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
  /** What the passage most likely speaks to is asked here; left out where nothing is to be suggested. */
  suggest?: Suggest;
  /** A suggested standard that was taken before the picker opened. */
  taken?: string;
  /** `offered`: the suggestions that were seen; null when there were none. */
  onSave: (answer: Answer, offered: Offered | null) => void;
  /** What is ticked and typed so far; null when there is nothing to keep. Called at rest and before closing. */
  onDraft: (draft: Partial<Answer> | null) => void;
  onClose: () => void;
};

/** What was typed before, with the suggestion that was taken since. */
function withTaken(draft: Partial<Answer> | null, taken: string | undefined): Partial<Answer> | null {
  return taken ? { ...draft, standards: [...new Set([...(draft?.standards ?? []), taken])] } : draft;
}

/** The dialog that tags a passage: modal, works in a closed shadow root and in the panel. */
export function Picker(props: Props) {
  const { vocabulary, mode } = props;
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const said = useRef<HTMLTextAreaElement>(null);
  const retry = useRef<HTMLButtonElement>(null);
  const id = useId();
  const begin = props.initial ?? firstAnswer(props.lastRole, props.typesWords === true);
  const { form, change, flush, forget } = usePickerForm(begin, withTaken(props.draft, props.taken), (now) => {
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
  /** Suggestions that were taken as such. */
  const [taken, setTaken] = useState(props.taken ? [props.taken] : []);
  /** The chip that has the focus. */
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  useOwnEvents(root);

  // What is drawn is read first, then judged.
  const first = props.typesWords && mode === 'tag' && !form.words ? said : search;
  useLayoutEffect(() => {
    first.current?.focus({ preventScroll: true });
    if (mode === 'edit') root.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, []);
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
  const text = props.typesWords ? (form.words ?? '') : props.quote;
  const found = useSuggestions(props.suggest, text, form.role, props.typesWords === true);
  const suggested = found.text === text ? found.standards : [];
  const chips = chipsOf(vocabulary, suggested, props.recent);
  const pointed = suggested.find(({ standardId }) => standardId === (pointedAt ?? suggested[0]?.standardId));
  const why = whyWords(text, pointed, standardName(pointed?.standardId));
  useEffect(() => {
    if (suggested.length > 0) speak(`${i18n.t('picker.countSuggestions', suggested.length)} ${why}`);
    // Another role brings the same standards again: nothing to say.
  }, [found.text, suggested.length]);

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
  const takeChip = (standardId: string) => {
    if (!form.standards.includes(standardId)) setTaken([...taken, standardId]);
    toggleStandard(standardId);
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
      : pickerAnswer(form, vocabulary, row, query ? undefined : props.recent.find(standardName));
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
    props.onSave(answer.judgement, offeredOf(suggested, taken));
  };
  const close = () => {
    // What is being saved closes the picker itself, or says why not.
    if (props.busy) return;
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
  const clear = () => {
    change({ standards: [], responsibilities: [] });
    speak(i18n.t('picker.cleared'));
  };
  const keys = pickerKeys(root, {
    ...{ query, moved, hasRow: row !== null, chips, move, toggleChip: takeChip, none: clear, close, save },
    toggleRow: () => row && toggle(row),
    clearQuery: () => {
      type('');
      search.current?.focus();
    },
  });

  const activeOption = row ? `${id}-list-${row.id}` : undefined;
  return (
    <div
      ref={root}
      class="float picker"
      role="dialog"
      aria-modal="true"
      aria-label={i18n.t(mode === 'edit' ? 'picker.titleEdit' : 'picker.title')}
      aria-describedby={`${id}-quote`}
      onKeyDown={keys.dialog}
    >
      <PassageWords
        id={`${id}-quote`}
        quote={props.quote}
        typed={props.typesWords ? (form.words ?? '') : null}
        field={said}
        marks={pointed?.why ?? []}
        onType={(words) => change({ words })}
      />
      <section class="find">
        <label class="field">
          <PageIcon name="search" />
          <span class="vh">
            {i18n.t(
              chips.length === 0
                ? 'picker.searchLabel'
                : suggested.length > 0
                  ? 'picker.searchLabelSuggested'
                  : 'picker.searchLabelKeys',
            )}
          </span>
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
            placeholder={chips.length > 0 ? i18n.t('picker.searchKeys', chips.length) : i18n.t('picker.search')}
            value={query}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={(event) => keys.list(event, false)}
          />
        </label>
        {/* No Tab stop of its own, which Firefox gives to what scrolls: the list in it is one. */}
        <div class="scroll" tabIndex={-1}>
          {chips.length > 0 && (
            <Chips
              chips={chips}
              suggested={suggested.length > 0}
              ticked={form.standards}
              onToggle={takeChip}
              onNone={clear}
              onAt={setPointedAt}
            />
          )}
          {why && <p class="why">{why}</p>}
          <StandardList
            id={`${id}-list`}
            vocabulary={vocabulary}
            rows={rows}
            at={at}
            ticked={[...form.standards, ...form.responsibilities]}
            onToggle={toggle}
            onKeyDown={(event) => keys.list(event, true)}
            onFocus={() => {
              if (!row) move(1);
            }}
          />
        </div>
      </section>
      <Responsibilities
        vocabulary={vocabulary}
        role={form.role}
        standards={form.standards}
        ticked={form.responsibilities}
        ranked={found.responsibilities.map((entry) => entry.id)}
        onRole={(role) => change({ role })}
        onToggle={toggleResponsibility}
      />
      <StrengthAndNote
        strength={form.strength}
        note={form.note}
        error={props.error}
        retry={retry}
        onChange={change}
        onRetry={save}
      />
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
