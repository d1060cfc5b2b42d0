import { Download, Ellipsis, FolderOpen, UsersRound } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { MenuItems } from '../../../components/MenuItems.tsx';
import type { ReviewModel } from '../reviewModel.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { ReadersDialog } from './ReadersDialog.tsx';

/** What a review gives to other programs and people, and takes from them. */
export function ExchangeMenu({ model }: { model: ReviewModel }) {
  const [open, setOpen] = useState<'save' | 'import' | 'readers' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu label={i18n.t('review.exchange.more')} class="icon-btn" face={<Icon of={Ellipsis} />} align="end">
        {(shut) => (
          <MenuItems
            items={[
              { icon: Download, label: i18n.t('review.exchange.saveAs'), run: () => setOpen('save') },
              { icon: FolderOpen, label: i18n.t('review.exchange.import'), run: () => setOpen('import') },
              { icon: UsersRound, label: i18n.t('review.exchange.readers'), run: () => setOpen('readers') },
            ]}
            close={shut}
          />
        )}
      </Menu>
      {open === 'save' && <ExportDialog review={model.review} toast={model.toast} onClose={close} />}
      {open === 'import' && (
        <ImportDialog review={model.review} toast={model.toast} undo={model.undo} onClose={close} />
      )}
      {open === 'readers' && <ReadersDialog model={model} onClose={close} />}
    </>
  );
}
