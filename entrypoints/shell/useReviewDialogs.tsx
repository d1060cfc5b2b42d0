import { Archive, ArchiveRestore, Copy, Pencil, Plus, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '../../components/Dialog.tsx';
import { changeSettings } from '../../core/platform/settings.ts';
import { archiveReview, deleteReview, restoreReview } from '../../core/store/reviews.ts';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { NewReviewDialog } from './NewReviewDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import type { Reviewing } from './reviewing.ts';

/** What can be done with the open review and beside it: menu items, the dialog that is open, and `use`, to change over. */
export function useReviewDialogs(model: Reviewing) {
  const { review, write } = model;
  const { id, revision, name } = review;
  const [open, setOpen] = useState<'new' | 'rename' | 'duplicate' | 'delete' | null>(null);
  const close = () => setOpen(null);
  const use = (next: string | null) => void write(() => changeSettings({ currentReviewId: next }));
  const remove = async () => {
    close();
    const result = await write(() => deleteReview({ id, revision }), {
      text: i18n.t('panel.reviewDeleted', [name]),
      undo: () =>
        void write(() => restoreReview(id), { text: i18n.t('panel.reviewRestored', [name]) }).then(() => use(id)),
    });
    if (result.ok) use(null);
  };
  const isArchived = review.archivedAt !== null;
  const archive = (archived: boolean) =>
    void write(() => archiveReview({ id, archived }), {
      text: i18n.t(archived ? 'panel.reviewArchived' : 'panel.reviewTakenBack', [name]),
      undo: () => void write(() => archiveReview({ id, archived: !archived })),
    });
  const items = [
    { icon: Plus, label: i18n.t('panel.newReview'), run: () => setOpen('new') },
    { icon: Pencil, label: i18n.t('panel.renameReview'), run: () => setOpen('rename') },
    { icon: Copy, label: i18n.t('panel.duplicateReview'), run: () => setOpen('duplicate') },
    isArchived
      ? { icon: ArchiveRestore, label: i18n.t('panel.takeReviewBack'), run: () => archive(false) }
      : { icon: Archive, label: i18n.t('panel.archiveReview'), run: () => archive(true) },
    { icon: Trash2, label: i18n.t('panel.deleteReview'), run: () => setOpen('delete') },
  ];
  const dialog = (
    <>
      {open === 'new' && <NewReviewDialog model={model} use={use} onClose={close} />}
      {open === 'rename' && <RenameDialog model={model} onClose={close} />}
      {open === 'duplicate' && <DuplicateDialog model={model} use={use} onClose={close} />}
      {open === 'delete' && (
        <Dialog title={i18n.t('panel.deleteReviewTitle', [name])} onClose={close}>
          <p class="sub">{i18n.t('panel.deleteReviewText')}</p>
          <div class="acts">
            <button type="button" class="btn" onClick={close}>
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
  return { items, dialog, use };
}
