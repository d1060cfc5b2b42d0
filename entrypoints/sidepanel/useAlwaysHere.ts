import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { askForSite, sitesGranted, watchSites } from '../../core/platform/siteAccess.ts';
import { tagTab } from '../../core/platform/tagPage.ts';
import { useSignal } from '../shell/useSignal.ts';
import type { PanelModel } from './panelModel.ts';

/**
 * Lets a person have their tags shown on this page's site by itself. Null where there is no site to ask for, or where
 * it is so already. Call what comes back first thing in the handler of a click: the browser asks only for a gesture.
 */
export function useAlwaysHere(model: PanelModel): (() => Promise<void>) | null {
  const [granted, setGranted] = useState<string[] | null>(null);
  useSignal((signal) => {
    const look = async () => setGranted(await sitesGranted());
    watchSites(() => void look(), signal);
    void look();
  }, []);
  const { page } = model;
  const url = page.state?.url ?? page.url;
  const site = url && URL.canParse(url) ? new URL(url) : null;
  if (!site || !/^https?:$/.test(site.protocol) || !granted) return null;
  // A permission holds for every port of a host.
  if (granted.includes(`${site.protocol}//${site.hostname}`)) return null;
  return async () => {
    const answer = await askForSite(site.origin);
    if (!answer.ok || !answer.value) return model.toast(i18n.t('panel.always.refused', [site.hostname]));
    model.toast(i18n.t('panel.always.granted', [site.hostname]));
    if (page.tabId !== null && page.status !== 'here') await tagTab(page.tabId);
    model.refresh();
  };
}
