import { browser } from '@wxt-dev/browser';
import type { PageReport, PageRequest, PageResponse } from '../../core/model/messages.ts';

/**
 * Asks the background, which is started again when it was ended. Where it was ended before it answered it is asked once
 * more: whatever a page asks for is done once, however often it is asked. `unreachable` when it does not answer then:
 * what was asked may or may not have been done. `outdated` after an update of the extension: nothing was done.
 */
export async function ask<K extends PageRequest['type']>(
  request: Extract<PageRequest, { type: K }>,
): Promise<PageResponse[K]> {
  const first = await send(request);
  return first.ok || first.error.code !== 'unreachable' ? first : send(request);
}

async function send<K extends PageRequest['type']>(
  request: Extract<PageRequest, { type: K }>,
): Promise<PageResponse[K]> {
  try {
    const answer = (await browser.runtime.sendMessage(request)) as PageResponse[K] | undefined;
    return answer ?? unreachable('no answer');
  } catch (error) {
    return browser.runtime?.id ? unreachable(String(error)) : { ok: false, error: { code: 'outdated' } };
  }
}

/** Tells the panel something; nobody has to listen. */
export function report(message: PageReport): void {
  try {
    void Promise.resolve(browser.runtime.sendMessage(message)).catch(() => undefined);
  } catch {
    // The extension was updated under this page: the panel finds out by asking.
  }
}

function unreachable(detail: string) {
  return { ok: false as const, error: { code: 'unreachable' as const, detail } };
}
