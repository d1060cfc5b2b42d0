import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '../../components/Dialog.tsx';
import { problemText } from '../../components/problemText.ts';
import { renameReview } from '../../core/store/reviews.ts';
import { FormActs } from './FormActs.tsx';
import { FormError } from './FormError.tsx';
import { NameField } from './NameField.tsx';
import type { Reviewing } from './reviewing.ts';

/** Gives the open review another name. */
export function RenameDialog({ model, onClose }: { model: Reviewing; onClose: () => void }) {
  const { review, write } = model;
  const [name, setName] = useState(review.name);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const refuse = (why: string) => {
    setError(why);
    field.current?.focus();
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (!name.trim()) return refuse(i18n.t('panel.nameMissing'));
    const result = await write(() => renameReview({ id: review.id, revision: review.revision, name }));
    if (!result.ok) return refuse(problemText(result.error));
    onClose();
  };
  return (
    <Dialog title={i18n.t('panel.renameReview')} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void save(event)}>
        <NameField value={name} input={field} describedBy={error && 'name-error'} onInput={setName} />
        <FormError id="name-error" text={error} />
        <FormActs done={i18n.t('panel.saveName')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
