import { Highlighter } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/Icon.tsx';
import { keyCaps } from '../../components/keyCaps.ts';
import { openPanelFromPopup } from '../../core/platform/openPanel.ts';
import { sendPanelOrder } from '../../core/platform/panelOrder.ts';
import { tagTab } from '../../core/platform/tagPage.ts';
import type { Place } from './usePlace.ts';

/** Makes the page in front taggable and opens the panel beside it, or says why that cannot be. */
export function TagPage({
  place,
  below,
  onProblem,
}: {
  place: Place;
  /** Set apart from what stands above it by a line. */
  below?: boolean;
  onProblem: (sentence: string) => void;
}) {
  const [failed, setFailed] = useState(false);
  const kind = failed ? 'closed' : place.kind;
  const { tab } = place;
  const off = kind !== 'page' || !tab;
  const tag = () => {
    if (off) return;
    const tagging = tagTab(tab.tabId);
    const opening = openPanelFromPopup(tab.windowId, sendPanelOrder({ type: 'panel:go', view: 'tags' }));
    void Promise.all([tagging, opening]).then(([tagged, opened]) => {
      if (tagged.ok && opened.ok) return window.close();
      setFailed(!tagged.ok);
      onProblem(i18n.t(tagged.ok ? 'popup.panelRefused' : 'popup.cannot.closed'));
    });
  };
  return (
    <div class={below ? 'acts below' : 'acts'}>
      <button class="act" type="button" aria-disabled={off} onClick={tag}>
        <Icon of={Highlighter} />
        <span class="grow">
          {i18n.t('popup.tagPage')}
          <small>{smallPrint({ ...place, kind })}</small>
        </span>
        {!off && place.keys && <kbd>{keyCaps(place.keys)}</kbd>}
      </button>
    </div>
  );
}

function smallPrint(place: Place): string {
  if (place.kind === null) return '';
  if (place.kind !== 'page') return i18n.t(`popup.cannot.${place.kind}`);
  return place.tags > 0 ? `${place.host} · ${i18n.t('popup.tags', place.tags)}` : place.host;
}
