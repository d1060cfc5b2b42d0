import { browser } from 'wxt/browser';
import { shownDocument } from '../../core/model/document.ts';
import { type PageRequest, pageRequestSchema } from '../../core/model/messages.ts';
import { problem, type Result } from '../../core/model/result.ts';
import { type Asker, handlers } from './handlers.ts';

type Sender = { id?: string; tab?: { id?: number; url?: string }; frameId?: number; url?: string };

/**
 * Answers one message of a page script after checking who sends it (our own script, top frame, a web page's tab, or our
 * reader in a tab) and its shape. Anything else is refused. Never throws.
 */
export async function answerPage(message: unknown, sender: Sender): Promise<Result<unknown>> {
  const asker = askerOf(sender);
  if (!asker) return problem('refused');
  const parsed = pageRequestSchema.safeParse(message);
  if (!parsed.success) return problem('invalid', parsed.error.message);
  try {
    return await handle(parsed.data, asker);
  } catch (error) {
    return problem('failed', String(error));
  }
}

/** The type says which handler belongs to which request; TypeScript cannot follow that through an index. */
function handle(request: PageRequest, asker: Asker): Promise<Result<unknown>> {
  const handler = handlers[request.type] as (request: PageRequest, asker: Asker) => Promise<Result<unknown>>;
  return handler(request, asker);
}

function askerOf({ id, tab, frameId, url }: Sender): Asker | null {
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0 || !url) return null;
  const address = shownDocument(addressNow(url, tab.url), browser.runtime.getURL('/'));
  return address === null ? null : { tabId: tab.id, url: address };
}

/** The sender's address is the one it was loaded from; the tab's also knows `history.pushState`, within one origin. */
function addressNow(loaded: string, now: string | undefined): string {
  const same = now !== undefined && URL.canParse(now) && new URL(now).origin === new URL(loaded).origin;
  return same && !now.startsWith('file:') ? now : loaded;
}
