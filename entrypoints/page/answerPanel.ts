import { browser } from '@wxt-dev/browser';
import { outline } from '../../core/annotate/outline.ts';
import { scrollToSpan } from '../../core/annotate/scroll.ts';
import type { Span } from '../../core/annotate/textModel.ts';
import type { PagePush, PanelRequest, PanelResponse } from '../../core/model/messages.ts';
import type { Result } from '../../core/model/result.ts';
import type { PageSession } from './PageSession.ts';

/** How long a passage that was jumped to stays marked, in milliseconds (tokens.css, --cw-flash). */
const FLASH = 1200;

type Answer = Result<unknown> | Promise<Result<unknown>>;
type Answers = {
  [K in PanelRequest['type']]: (
    request: Extract<PanelRequest, { type: K }>,
  ) => PanelResponse[K] | Promise<PanelResponse[K]>;
};

/** Hears the background's pushes and answers the panel's requests. Nothing else can send messages here. */
export function answerPanel(session: PageSession, openPicker: () => void, signal: AbortSignal): void {
  const { painter } = session;
  /** A span that the panel names, as it stands now. Null tells it to ask for the passages again. */
  const now = (named: Span, generation: number) => {
    const span = generation === session.generation ? session.spanNow(named) : null;
    if (!span) session.settle();
    return span;
  };
  const answers: Answers = {
    'page:state': () => done(session.state()),
    'tag:show': ({ id, focus }) => {
      const span = session.spanOf(id);
      if (!span) return gone();
      const isShown = scrollToSpan(session.model, span);
      painter.flash(session.model, span, FLASH);
      if (focus && isShown) putCaret(session, span);
      return done(isShown);
    },
    'passages:list': () => {
      session.settle();
      return done({ generation: session.generation, blocks: outline(session.model) });
    },
    'passage:mark': ({ span: named, generation }) => {
      const span = named && now(named, generation);
      if (named && !span) return gone();
      painter.mark(session.model, span);
      if (span) scrollToSpan(session.model, span);
      return done(null);
    },
    'passage:describe': async ({ span: named, generation }) => {
      const span = now(named, generation);
      return span ? done(await session.describe(span)) : gone();
    },
    'passage:selected': async () => {
      const span = session.selectedSpan();
      return done(span && (await session.describe(span)));
    },
  };

  const hear = (
    message: PanelRequest | PagePush,
    sender: { id?: string },
    respond: (answer: Result<unknown>) => void,
  ): boolean => {
    if (sender.id !== browser.runtime.id) return false;
    if (message.type === 'document:push') void session.take(message.document);
    else if (message.type === 'picker:open') openPicker();
    else {
      const answer = answers[message.type] as ((request: PanelRequest) => Answer) | undefined;
      if (!answer) return false;
      void Promise.resolve(answer(message)).then(respond, () => respond(gone()));
      return true;
    }
    return false;
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}

/** Puts the reader's own caret at the start of a passage, so that a screen reader reads on from there. */
function putCaret(session: PageSession, span: Span): void {
  const [range] = session.model.rangesOf(span);
  const inner = range?.startContainer.ownerDocument;
  if (!range || !inner) return;
  inner.defaultView?.focus();
  inner.getSelection()?.collapse(range.startContainer, range.startOffset);
}

function done<T>(value: T) {
  return { ok: true as const, value };
}

function gone() {
  return { ok: false as const, error: { code: 'gone' as const } };
}
