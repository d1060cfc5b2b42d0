import { Plus, Trash2 } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '../../../components/Dialog.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { problemText } from '../../../components/problemText.ts';
import { ORGANISATION_MAX, ORGANISATION_PARTS, type Review } from '../../../core/model/review.ts';
import { editOrganisations } from '../../../core/store/organisations.ts';
import { FormActs } from '../../shell/FormActs.tsx';
import { FormError } from '../../shell/FormError.tsx';
import type { ReviewModel } from '../reviewModel.ts';

type Row = Review['organisations'][number] & { was: string | null; key: number };

/** Names the organisations of the review and what part each has. Documents of one that is renamed go along. */
export function OrganisationsDialog({ model, onClose }: { model: ReviewModel; onClose: () => void }) {
  const { review, write } = model;
  const fresh = (key: number): Row => ({
    name: '',
    part: review.kind === 'plan' ? 'school' : 'vendor',
    was: null,
    key,
  });
  const [rows, setRows] = useState<Row[]>(() =>
    review.organisations.length > 0
      ? review.organisations.map((each, key) => ({ ...each, was: each.name, key }))
      : [fresh(0)],
  );
  const [error, setError] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const count = useRef(rows.length);
  // A row that is added is to be typed into; the first one has the focus from the dialog.
  useEffect(() => {
    if (rows.length > count.current) list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
    count.current = rows.length;
  }, [rows.length]);
  const change = (key: number, patch: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  const save = async (event: Event) => {
    event.preventDefault();
    const named = rows.filter(({ name }) => name.trim());
    if (new Set(named.map(({ name }) => name.trim())).size < named.length) {
      return setError(i18n.t('review.documents.sameName'));
    }
    const organisations = named.map(({ name, part, was }) => ({ name, part, was }));
    const result = await write(() => editOrganisations({ id: review.id, revision: review.revision, organisations }));
    if (!result.ok) return setError(problemText(result.error));
    onClose();
  };
  return (
    <Dialog title={i18n.t('review.documents.organisations')} class="organisations" onClose={onClose}>
      <form class="stack" onSubmit={(event) => void save(event)}>
        <p class="sub">{i18n.t('review.documents.organisationsHint')}</p>
        <ul class="org-rows" ref={list}>
          {rows.map(({ key, name, part }) => (
            <li key={key}>
              <span class="field grow">
                <input
                  aria-label={i18n.t('review.documents.organisationName')}
                  value={name}
                  maxLength={ORGANISATION_MAX}
                  aria-describedby={error ? 'organisations-error' : undefined}
                  onInput={(event) => change(key, { name: event.currentTarget.value })}
                />
              </span>
              <span class="field">
                <select
                  aria-label={i18n.t('review.documents.part', [name])}
                  value={part}
                  onChange={(event) => change(key, { part: event.currentTarget.value as Row['part'] })}
                >
                  {ORGANISATION_PARTS.map((each) => (
                    <option key={each} value={each}>
                      {i18n.t(`review.documents.parts.${each}`)}
                    </option>
                  ))}
                </select>
              </span>
              <IconButton
                icon={Trash2}
                label={i18n.t('review.documents.removeOrganisation', [name])}
                onClick={() => setRows(rows.filter((row) => row.key !== key))}
              />
            </li>
          ))}
        </ul>
        <div>
          <button
            type="button"
            class="btn sm"
            onClick={() => setRows([...rows, fresh(Math.max(-1, ...rows.map(({ key }) => key)) + 1)])}
          >
            <Icon of={Plus} small />
            {i18n.t('review.documents.addOrganisation')}
          </button>
        </div>
        <FormError id="organisations-error" text={error} />
        <FormActs done={i18n.t('review.documents.saveOrganisations')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
