import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '../../components/Dialog.tsx';
import { problemText } from '../../components/problemText.ts';
import { REVIEW_NAME_MAX } from '../../core/model/review.ts';
import { duplicateReview } from '../../core/store/duplicateReview.ts';
import { undo } from '../../core/store/history.ts';
import { FormActs } from './FormActs.tsx';
import { FormError } from './FormError.tsx';
import { NameField } from './NameField.tsx';
import type { Reviewing } from './reviewing.ts';

const CHOICES = ['documents', 'all'] as const;

/** Copies the open review, with what was said of its documents or without; a large one shows how far it is. */
export function DuplicateDialog(props: { model: Reviewing; use: (id: string) => void; onClose: () => void }) {
  const { review, write } = props.model;
  const [name, setName] = useState(i18n.t('panel.copyName', [review.name]).slice(0, REVIEW_NAME_MAX));
  const [choice, setChoice] = useState<(typeof CHOICES)[number]>('documents');
  const [error, setError] = useState<string | null>(null);
  const [at, setAt] = useState<{ copied: number; all: number } | null>(null);
  const [id] = useState(() => crypto.randomUUID());
  const field = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  const group = useId();
  useEffect(() => () => stop.current?.abort(), []);
  const refuse = (why: string) => {
    setError(why);
    field.current?.focus();
  };
  const copy = async (event: Event) => {
    event.preventDefault();
    if (stop.current) return;
    if (!name.trim()) return refuse(i18n.t('panel.nameMissing'));
    const stopper = new AbortController();
    const { signal } = stopper;
    stop.current = stopper;
    setAt({ copied: 0, all: 0 });
    const request = { of: review.id, id, name: name.trim(), work: choice === 'all' };
    const result = await duplicateReview(request, { signal, progress: (copied, all) => setAt({ copied, all }) });
    stop.current = null;
    setAt(null);
    if (!result.ok) return signal.aborted ? undefined : refuse(problemText(result.error));
    await write(async () => result, {
      text: i18n.t('panel.reviewCopied', [review.name]),
      undo: () => void write(() => undo(id)),
    });
    props.use(id);
    props.onClose();
  };
  const close = () => {
    stop.current?.abort();
    props.onClose();
  };
  return (
    <Dialog title={i18n.t('panel.duplicateReview')} onClose={close}>
      <form class="stack new-review" onSubmit={(event) => void copy(event)}>
        <NameField value={name} input={field} describedBy={error && 'name-error'} onInput={setName} />
        <FormError id="name-error" text={error} />
        <fieldset class="kinds">
          <legend class="sub">{i18n.t('panel.copyWhat')}</legend>
          {CHOICES.map((each) => (
            <label key={each}>
              <input type="radio" name={group} checked={choice === each} onChange={() => setChoice(each)} />
              <span>
                <span class="strong">{i18n.t(`panel.copyChoices.${each}`)}</span>
                <span class="sub">{i18n.t(`panel.copyHints.${each}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {at && at.all > 0 && (
          <label class="stack">
            <span class="sub num">{i18n.t('panel.copied', [at.copied.toLocaleString(), at.all.toLocaleString()])}</span>
            <progress value={at.copied} max={at.all} />
          </label>
        )}
        <FormActs done={i18n.t('panel.makeCopy')} working={at !== null} onCancel={close} />
      </form>
    </Dialog>
  );
}
