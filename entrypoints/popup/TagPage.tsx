import { FileText, FileUp, Highlighter } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { keyCaps } from '../../components/keyCaps.ts';
import { openPanelFromPopup } from '../../core/platform/openPanel.ts';
import { openReader } from '../../core/platform/openReader.ts';
import { sendPanelOrder } from '../../core/platform/panelOrder.ts';
import { fileUrl } from '../../core/platform/siteFile.ts';
import { tagTab } from '../../core/platform/tagPage.ts';
import { Act } from './Act.tsx';
import type { Place } from './usePlace.ts';

/** What can be done with the tab in front, or why nothing can; and a document opened from elsewhere. */
export function TagPage({
  place,
  below,
  onProblem,
}: {
  place: Place;
  /** Set apart from what stands above it by a line, and alone. */
  below?: boolean;
  onProblem: (sentence: string) => void;
}) {
  const [failed, setFailed] = useState(false);
  const kind = failed ? 'closed' : place.kind;
  const { tab } = place;
  const tag = () => {
    if (!tab) return;
    const tagging = tagTab(tab.tabId);
    const opening = openPanelFromPopup(
      tab.windowId,
      sendPanelOrder({ type: 'panel:go', windowId: tab.windowId, view: 'tags' }),
    );
    void Promise.all([tagging, opening]).then(([tagged, opened]) => {
      if (tagged.ok && opened.ok) return window.close();
      setFailed(!tagged.ok);
      onProblem(i18n.t(tagged.ok ? 'popup.panelRefused' : 'popup.cannot.closed'));
    });
  };
  const read = (from: string | null) => void openReader(from === null ? null : { from }).then(() => window.close());
  const url = tab?.url ?? '';
  return (
    <div class={below ? 'acts below' : 'acts'}>
      {kind === 'pdf' && (
        <Act
          icon={FileText}
          title={i18n.t('popup.openPdf')}
          text={url.startsWith('file:') ? i18n.t('popup.localPdf') : i18n.t('popup.asksFor', [place.host])}
          onClick={() => read(url.startsWith('file:') ? null : url)}
        />
      )}
      {kind === 'googleDocument' && (
        <Act
          icon={FileText}
          title={i18n.t('popup.openGoogle')}
          text={i18n.t('popup.googleHint', [place.host])}
          onClick={() => read(fileUrl(url))}
        />
      )}
      {kind !== 'pdf' && kind !== 'googleDocument' && (
        <Act
          icon={Highlighter}
          title={i18n.t('popup.tagPage')}
          text={smallPrint({ ...place, kind })}
          keys={place.keys && keyCaps(place.keys)}
          onClick={kind === 'page' && tab ? tag : null}
        />
      )}
      {!below && (
        <Act
          quiet
          icon={FileUp}
          title={i18n.t('popup.openDocument')}
          text={i18n.t(kind === 'googleDocument' ? 'popup.googleSteps' : 'popup.openDocumentHint')}
          onClick={() => read(null)}
        />
      )}
    </div>
  );
}

function smallPrint({ kind, tags, host }: Place): string {
  switch (kind) {
    case null:
    case 'pdf':
    case 'googleDocument':
      return '';
    case 'page':
      return tags > 0 ? `${host} · ${i18n.t('popup.tags', tags)}` : host;
    case 'reader':
      return i18n.t('popup.inReader');
    default:
      return i18n.t(`popup.cannot.${kind}`);
  }
}
