import { Check, ChevronsUpDown, CircleAlert, Pencil, Plus, Trash2 } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Brand } from '../../components/Brand.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import { MenuItems } from '../../components/MenuItems.tsx';
import { problemText } from '../../components/problemText.ts';
import { SearchField } from '../../components/SearchField.tsx';
import type { Review } from '../../core/model/review.ts';
import { changeSettings } from '../../core/platform/settings.ts';
import { createReview, deleteReview, renameReview, restoreReview } from '../../core/store/reviews.ts';
import type { Write } from './useNotices.ts';

/** The review that is open, all of them, and how to write. */
type Reviewing = { review: Review; reviews: { review: Review; documents: number; tags: number }[]; write: Write };

/** From this many reviews on there is a box to find one. */
const FIND_FROM = 4;

/** The review's name; opens the list of reviews with new, rename and delete. */
export function ReviewSwitcher({ model }: { model: Reviewing }) {
  const { review, reviews, write } = model;
  const [query, setQuery] = useState('');
  const [dialog, setDialog] = useState<'new' | 'rename' | 'delete' | null>(null);
  const use = (id: string | null) => void write(() => changeSettings({ currentReviewId: id }));
  const shown = reviews.filter((row) => row.review.name.toLowerCase().includes(query.trim().toLowerCase()));
  const remove = async () => {
    setDialog(null);
    const { id, revision, name } = review;
    const result = await write(() => deleteReview({ id, revision }), {
      text: i18n.t('panel.reviewDeleted', [name]),
      undo: () =>
        void write(() => restoreReview(id), { text: i18n.t('panel.reviewRestored', [name]) }).then(() => use(id)),
    });
    if (result.ok) use(null);
  };
  return (
    <>
      <Menu
        label={i18n.t('panel.reviewButton', [review.name])}
        class="review-btn"
        face={
          <>
            <Brand />
            <span>{review.name}</span>
            <Icon of={ChevronsUpDown} small />
          </>
        }
      >
        {(close) => (
          <>
            {reviews.length >= FIND_FROM && (
              <SearchField
                label={i18n.t('panel.findReview')}
                placeholder={i18n.t('panel.findReview')}
                value={query}
                onInput={setQuery}
              />
            )}
            <ul aria-label={i18n.t('panel.reviews')}>
              {shown.map((row) => (
                <li key={row.review.id}>
                  <button
                    type="button"
                    class="mi"
                    aria-current={row.review.id === review.id}
                    onClick={() => {
                      use(row.review.id);
                      close();
                    }}
                  >
                    <span class="ico">{row.review.id === review.id && <Icon of={Check} />}</span>
                    <span class="grow">
                      <span class={row.review.id === review.id ? 'strong' : ''}>{row.review.name}</span>
                      <br />
                      <span class="meta">
                        {i18n.t('panel.countDocuments', row.documents)} · {i18n.t('panel.countTags', row.tags)}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            <hr />
            <MenuItems
              items={[
                { icon: Plus, label: i18n.t('panel.newReview'), run: () => setDialog('new') },
                { icon: Pencil, label: i18n.t('panel.renameReview'), run: () => setDialog('rename') },
                { icon: Trash2, label: i18n.t('panel.deleteReview'), run: () => setDialog('delete') },
              ]}
              close={close}
            />
          </>
        )}
      </Menu>
      {(dialog === 'new' || dialog === 'rename') && (
        <NameDialog model={model} renames={dialog === 'rename'} use={use} onClose={() => setDialog(null)} />
      )}
      {dialog === 'delete' && (
        <Dialog title={i18n.t('panel.deleteReviewTitle', [review.name])} onClose={() => setDialog(null)}>
          <p class="sub">{i18n.t('panel.deleteReviewText')}</p>
          <div class="acts">
            <button type="button" class="btn" onClick={() => setDialog(null)}>
              {i18n.t('common.cancel')}
            </button>
            <button type="button" class="btn danger" onClick={() => void remove()}>
              {i18n.t('panel.deleteReview')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function NameDialog(props: { model: Reviewing; renames: boolean; use: (id: string) => void; onClose: () => void }) {
  const { review, write } = props.model;
  const [name, setName] = useState(props.renames ? review.name : '');
  const [error, setError] = useState<string | null>(null);
  const [id] = useState(() => crypto.randomUUID());
  const field = useRef<HTMLInputElement>(null);
  const refuse = (why: string) => {
    setError(why);
    field.current?.focus();
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (!name.trim()) return refuse(i18n.t('panel.nameMissing'));
    const result = props.renames
      ? await write(() => renameReview({ id: review.id, revision: review.revision, name }))
      : await write(() => createReview({ id, name }));
    if (!result.ok) return refuse(problemText(result.error));
    if (!props.renames) props.use(result.value.id);
    props.onClose();
  };
  return (
    <Dialog title={i18n.t(props.renames ? 'panel.renameReview' : 'panel.newReview')} onClose={props.onClose}>
      <form class="stack" onSubmit={(event) => void save(event)}>
        <label class="stack">
          <span class="sub">{i18n.t('panel.reviewName')}</span>
          <span class="field">
            <input
              ref={field}
              value={name}
              maxLength={120}
              aria-invalid={error !== null}
              aria-describedby={error ? 'name-error' : undefined}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </span>
        </label>
        {error && (
          <p class="sub row error" id="name-error" role="alert">
            <Icon of={CircleAlert} small />
            {error}
          </p>
        )}
        <div class="acts">
          <button type="button" class="btn" onClick={props.onClose}>
            {i18n.t('common.cancel')}
          </button>
          <button type="submit" class="btn primary">
            {i18n.t(props.renames ? 'panel.saveName' : 'panel.makeReview')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
