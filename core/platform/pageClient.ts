import { browser } from 'wxt/browser';
import type { PanelRequest, PanelResponse } from '../model/messages.ts';
import { problem } from '../model/result.ts';

/** Asks the page script of a tab. `unreachable` when there is none, or none any more. */
export async function askPage<R extends PanelRequest>(tabId: number, request: R): Promise<PanelResponse[R['type']]> {
  try {
    const answer = await browser.tabs.sendMessage(tabId, request, { frameId: 0 });
    return (answer ?? problem('unreachable')) as PanelResponse[R['type']];
  } catch (error) {
    return problem('unreachable', String(error));
  }
}
