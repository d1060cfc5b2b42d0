import { FolderOpen } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../components/Icon.tsx';
import { keyCaps } from '../../components/keyCaps.ts';

/** What the keys do with the chosen result; both can be clicked as well. */
export function KeyHints({ copied, onOpen, onCopy }: { copied: boolean; onOpen: () => void; onCopy: () => void }) {
  return (
    <footer>
      <span class="row keys" aria-hidden="true">
        <kbd>↑</kbd>
        <kbd>↓</kbd>
      </span>
      <button class="hint grow" type="button" onClick={onOpen}>
        <kbd>{i18n.t('popup.enterKey')}</kbd> {i18n.t('popup.openInPanel')}
      </button>
      <button class="hint" type="button" onClick={onCopy}>
        <kbd>{keyCaps('Ctrl+C')}</kbd> {copied ? i18n.t('popup.copied') : i18n.t('popup.copyCitation')}
      </button>
    </footer>
  );
}

/** The current review, and the panel. */
export function ReviewLine({ name, onOpenPanel }: { name: string; onOpenPanel: () => void }) {
  return (
    <footer>
      {name && <Icon of={FolderOpen} small />}
      <span class="grow name">
        {name && <span class="vh">{i18n.t('popup.review')} </span>}
        {name}
      </span>
      <button class="link" type="button" onClick={onOpenPanel}>
        {i18n.t('popup.openPanel')}
      </button>
    </footer>
  );
}
