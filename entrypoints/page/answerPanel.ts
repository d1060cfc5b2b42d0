import { browser } from '@wxt-dev/browser';
import type { NamedSpan, PagePush, PanelRequest, PanelResponse } from '../../core/model/messages.ts';
import type { Result } from '../../core/model/result.ts';
import { blocksOf } from './blocksOf.ts';
import type { PageSession } from './PageSession.ts';
import type { Place } from './Surface.ts';

type Answer = Result<unknown> | Promise<Result<unknown>>;
type Answers = {
  [K in PanelRequest['type']]: (
    request: Extract<PanelRequest, { type: K }>,
  ) => PanelResponse[K] | Promise<PanelResponse[K]>;
};

/** Hears the background's pushes and answers the panel's requests. Nothing else can send messages here. */
export function answerPanel(session: PageSession, openPicker: () => void, signal: AbortSignal): void {
  /** A place that the panel names, as it stands now. Null tells it to ask for the passages again. */
  const now = ({ start, end, page }: NamedSpan, generation: number): Place | null => {
    const { pages } = session.surface;
    if (pages && page !== undefined) return pages.placeOf({ page, x: 0, y: 0, width: 100, height: 100 });
    const place = generation === session.generation ? session.placeNow({ start, end }) : null;
    if (!place) session.settle();
    return place;
  };
  const answers: Answers = {
    'page:state': () => done(session.state()),
    'tag:show': ({ id, focus }) => {
      const place = session.placeOf(id);
      if (!place) return gone();
      const isShown = session.surface.show(session.model, place, () => {
        session.flash(place);
        if (focus && place.area) session.surface.pages?.focus(id);
        else if (focus) putCaret(session, place);
      });
      return done(isShown);
    },
    'passages:list': () => {
      session.settle();
      return done({ generation: session.generation, blocks: blocksOf(session) });
    },
    'passage:mark': ({ span: named, generation }) => {
      const place = named && now(named, generation);
      if (named && !place) return gone();
      const mark = () => session.mark(place);
      if (place) session.surface.show(session.model, place, mark);
      else mark();
      return done(null);
    },
    'suggestions:mark': ({ spans, generation }) => {
      // Words that have moved since are not looked for: nothing is tagged there.
      session.painter.hint(session.model, generation === session.generation ? spans : []);
      return done(null);
    },
    'passage:describe': async ({ span: named, generation }) => {
      const place = now(named, generation);
      return place ? session.describe(place) : gone();
    },
    'passage:selected': async () => {
      const place = session.selected();
      return place ? session.describe(place) : done(null);
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
      session.hurry();
      void Promise.resolve(answer(message)).then(respond, () => respond(gone()));
      return true;
    }
    return false;
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}

/** Puts the reader's own caret at the start of a passage, so that a screen reader reads on from there. */
function putCaret(session: PageSession, span: Place): void {
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
