import { browser } from 'wxt/browser';
import type { ChangeNotice, PageReport, PageRequest, PanelOrder } from '../../core/model/messages.ts';
import type { Result } from '../../core/model/result.ts';
import { answerPage } from './answerPage.ts';
import { pushDocuments } from './pushDocuments.ts';

type Sender = Parameters<typeof answerPage>[1];

/** Said to the panel, and heard here only because every context of the extension hears every message. */
const NOT_FOR_US: string[] = ['page:report', 'tag:selected', 'panel:go'] satisfies (PageReport | PanelOrder)['type'][];

const CHANGE: ChangeNotice['type'] = 'document:changed';
/** After these every page still shows what it should. */
const NOTHING_TO_PUSH: PageRequest['type'][] = [
  'document:open',
  'document:text',
  'surfaces:load',
  'finding:load',
  'draft:keep',
  'suggest:passage',
];

/** Hears every message. True keeps the channel open until the answer is there. */
export function onMessage(message: unknown, sender: Sender, respond: (answer: Result<unknown>) => void): boolean {
  const type = (message as { type?: unknown } | null)?.type;
  if (NOT_FOR_US.includes(type as string)) return false;
  if (type === CHANGE && sender.url?.startsWith(browser.runtime.getURL('/'))) {
    void pushDocuments();
    return false;
  }
  void answerPage(message, sender).then(async (answer) => {
    respond(answer);
    if (answer.ok && !NOTHING_TO_PUSH.includes(type as PageRequest['type'])) await pushDocuments();
  });
  return true;
}
