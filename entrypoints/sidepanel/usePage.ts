import { useCallback, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { documentUrl, shownDocument } from '../../core/model/document.ts';
import type { PageState, PanelRequest, PanelResponse } from '../../core/model/messages.ts';
import { problem } from '../../core/model/result.ts';
import { type ActiveTab, watchActiveTab } from '../../core/platform/activeTab.ts';
import { askPage } from '../../core/platform/pageClient.ts';
import { hearPageReports } from '../../core/platform/pageReports.ts';
import { useSignal } from '../shell/useSignal.ts';

/**
 * The page beside the panel. `asking` until it answered the first time; `none`: Crosswalk is not on it; `lost`: it was
 * here on this tab and no longer answers, `state` is then what it last said.
 */
export type PageView = {
  tabId: number | null;
  status: 'asking' | 'none' | 'here' | 'lost';
  state: PageState | null;
  /** Address of the tab where we may know it. */
  url: string | null;
};

export type Ask = <R extends PanelRequest>(request: R) => Promise<PanelResponse[R['type']]>;

/** Follows the active tab and what its page script says. `selected` hears of highlights activated on the page. */
export function usePage(selected: (tagId: string) => void): { page: PageView; ask: Ask; refresh: () => void } {
  const [page, setPage] = useState<PageView>({ tabId: null, status: 'asking', state: null, url: null });
  const known = useRef(new Map<number, PageState>());
  const current = useRef<ActiveTab | null>(null);
  const hear = useRef(selected);
  hear.current = selected;

  const look = useCallback(async (tab: ActiveTab | null) => {
    current.current = tab;
    if (!tab) return setPage({ tabId: null, status: 'none', state: null, url: null });
    const answer = await askPage(tab.id, { type: 'page:state' });
    if (current.current !== tab) return;
    if (answer.ok) known.current.set(tab.id, answer.value);
    const before = known.current.get(tab.id) ?? null;
    const shown = tab.url && shownDocument(tab.url, browser.runtime.getURL('/'));
    const elsewhere = !answer.ok && before && tab.url && shown !== documentUrl(before.url);
    const state = elsewhere ? null : before;
    setPage({ tabId: tab.id, status: answer.ok ? 'here' : state ? 'lost' : 'none', state, url: tab.url });
  }, []);
  useSignal((signal) => {
    watchActiveTab((tab) => void look(tab), signal);
    hearPageReports((report, tabId) => {
      if (report.type === 'page:report') known.current.set(tabId, report.state);
      if (tabId !== current.current?.id) return;
      if (report.type === 'tag:selected') return hear.current(report.id);
      setPage({ tabId, status: 'here', state: report.state, url: current.current.url });
    }, signal);
  }, []);

  const ask = useCallback<Ask>(async (request) => {
    const tab = current.current;
    if (!tab) return problem('unreachable');
    const answer = await askPage(tab.id, request);
    if (!answer.ok && answer.error.code === 'unreachable') void look(tab);
    return answer;
  }, []);
  const refresh = useCallback(() => void look(current.current), []);
  return { page, ask, refresh };
}
