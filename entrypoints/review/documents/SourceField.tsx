import { Plus } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '../../../components/Dialog.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { problemText } from '../../../components/problemText.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { documentTitle } from '../../../core/model/documentName.ts';
import type { Result } from '../../../core/model/result.ts';
import { ORGANISATION_MAX } from '../../../core/model/review.ts';
import { nameSource } from '../../../core/store/organisations.ts';
import { FormActs } from '../../shell/FormActs.tsx';
import { FormError } from '../../shell/FormError.tsx';
import type { ReviewModel } from '../reviewModel.ts';
import { useEdits } from './useEdits.ts';

/** Whom a document comes from: one of the review's organisations, or another one, which is then one of them. */
export function SourceField({ model, document }: { model: ReviewModel; document: DocumentRecord }) {
  const [naming, setNaming] = useState(false);
  const name = documentTitle(document);
  const edit = useEdits(document, ({ id, revision }, organisation: string) =>
    model.write(() => nameSource({ id, revision, organisation })),
  );
  // One that is named in a file and not in its review is shown as well.
  const known = new Set([...model.review.organisations.map((each) => each.name), document.organisation]);
  known.delete('');
  return (
    <div class="source">
      <label>
        <span class="meta">
          {i18n.t('review.documents.from')}
          <span class="vh"> ({name})</span>
        </span>
        <span class="field">
          <select value={document.organisation} onChange={(event) => void edit(event.currentTarget.value)}>
            <option value="">{i18n.t('review.documents.fromNobody')}</option>
            {[...known].map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </span>
      </label>
      <IconButton icon={Plus} label={i18n.t('review.documents.fromOther', [name])} onClick={() => setNaming(true)} />
      {naming && <NewSource name={name} edit={edit} onClose={() => setNaming(false)} />}
    </div>
  );
}

function NewSource(props: {
  name: string;
  edit: (organisation: string) => Promise<Result<DocumentRecord>>;
  onClose: () => void;
}) {
  const [organisation, setOrganisation] = useState('');
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const save = async (event: Event) => {
    event.preventDefault();
    const result = organisation.trim() ? await props.edit(organisation) : null;
    if (result?.ok) return props.onClose();
    setError(result ? problemText(result.error) : i18n.t('review.documents.nameMissing'));
    field.current?.focus();
  };
  return (
    <Dialog title={i18n.t('review.documents.fromTitle', [props.name])} onClose={props.onClose}>
      <form class="stack" onSubmit={(event) => void save(event)}>
        <label class="stack">
          <span class="sub">{i18n.t('review.documents.organisationName')}</span>
          <span class="field">
            <input
              ref={field}
              value={organisation}
              maxLength={ORGANISATION_MAX}
              aria-invalid={error !== null}
              aria-describedby={error ? 'source-error' : undefined}
              onInput={(event) => setOrganisation(event.currentTarget.value)}
            />
          </span>
        </label>
        <FormError id="source-error" text={error} />
        <FormActs done={i18n.t('review.documents.saveOrganisations')} onCancel={props.onClose} />
      </form>
    </Dialog>
  );
}
