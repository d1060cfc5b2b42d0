import { i18n } from '#i18n';
import type { Span } from '../../../core/annotate/textModel.ts';
import type { Judgement, Tag } from '../../../core/model/tag.ts';
import { ask } from '../ask.ts';
import type { PageSession } from '../PageSession.ts';
import type { PageUi } from '../pageUi.ts';
import type { Box } from '../selection.ts';
import { type Actions, makeActions } from './actions.ts';
import { type Host, makeHost, show } from './host.ts';
import { openPicker } from './pickerSurface.tsx';
import { SurfaceLayer, type Surfaces } from './SurfaceLayer.tsx';

/** The most characters of one passage (core/model/passage.ts; the page script takes only types from there). */
const MAX_PASSAGE = 20_000;

/** What is shown in the page, and what happens when it is used. */
export class Surfacing implements PageUi {
  #toolbar: { span: Span; at: Box } | null = null;
  #card: { tags: Tag[]; at: Box } | null = null;
  #toast: Surfaces['toast'] = null;
  /** The tag whose passage is being chosen again. */
  #moving: Tag | null = null;
  #closePicker: (() => void) | null = null;
  /** What was typed on this page and not saved, by tag or passage. Drafts of new tags are stored as well. */
  readonly #typed = new Map<string, Partial<Judgement> | null>();
  readonly #actions: Actions;

  readonly session: PageSession;
  readonly #host: Host = makeHost();
  readonly #layer = new SurfaceLayer(this.#host);

  constructor(session: PageSession) {
    this.session = session;
    this.#actions = makeActions(session, (text, undo) => this.tell(text, undo));
  }

  /** A selection has come to rest (its span), or is gone (null). */
  select(span: Span | null): void {
    const at = span && this.#boxOf(span);
    this.#toolbar = span && at && !this.#closePicker ? { span, at: at.last } : null;
    if (this.#toolbar) this.#card = null;
    this.draw();
  }

  /** Opens the picker on what is selected now, or says that nothing is. */
  tagSelection(): void {
    const span = this.session.selectedSpan();
    if (span) void this.pick(span);
    else this.tell(i18n.t('page.nothingSelected'));
  }

  /** Shows what is said of the words at a place; null hides the card. */
  showCard(tags: Tag[], at: Box | null): void {
    this.#card = at && tags.length > 0 && !this.#closePicker && !this.#toolbar ? { tags, at } : null;
    this.draw();
  }

  get element(): HTMLElement {
    return this.#host.element;
  }

  /** Says something at the bottom of the page for a while, with Undo when it can be taken back. */
  tell(text: string, undo?: () => Promise<void>, urgent = false): void {
    const onUndo = undo && (() => void undo());
    this.#toast = { text, urgent, ...(onUndo ? { onUndo } : {}) };
    this.draw();
  }

  /** Takes back what the message at the bottom says; false when it says nothing of the kind. */
  undo(): boolean {
    const onUndo = this.#toast?.onUndo;
    onUndo?.();
    return onUndo !== undefined;
  }

  /** Escape, pressed on the page: one step back. False when there was nothing to close. */
  back(): boolean {
    if (this.#toolbar) this.#toolbar = null;
    else if (this.#card) this.#card = null;
    else return false;
    this.#moving = null;
    this.draw();
    return true;
  }

  /** A click on the page beside our surfaces: the picker closes and keeps its draft, the card goes. */
  pressedOutside(): void {
    this.#closePicker?.();
    if (!this.#card) return;
    this.#card = null;
    this.draw();
  }

  /** Opens the picker on a span, to tag it or to edit a tag that stands there. */
  async pick(span: Span, editing?: Tag): Promise<void> {
    const { session } = this;
    const { opened, vocabulary, model } = session;
    const box = this.#boxOf(span);
    if (!opened || !vocabulary || !box || this.#closePicker) return;
    if (span.end - span.start > MAX_PASSAGE) return this.tell(i18n.t('page.tooLong'));
    const passage = session.describe(span);
    const { quote } = passage;
    const id = crypto.randomUUID();
    this.#toolbar = null;
    this.#card = null;
    this.#closePicker = () => undefined;
    this.draw();
    session.painter.mark(model, span);
    const key = editing?.id ?? JSON.stringify([quote.prefix, quote.exact]);
    const draft = opened.drafts.find(({ exact, prefix }) => exact === quote.exact && prefix === quote.prefix)?.draft;
    const typed = editing || this.#typed.has(key) ? this.#typed.get(key) : draft;
    let stored = Promise.resolve(true);
    let latest = editing;
    this.#closePicker = await openPicker(this.#host, {
      box: () => this.#boxOf(span)?.whole ?? null,
      scroller: session.surface.scroller ?? window,
      quote: quote.exact.replace(/\s+/g, ' '),
      vocabulary,
      settings: opened.settings,
      draft: typed ?? null,
      ...(editing ? { initial: judgementOf(editing) } : {}),
      save: (judgement) =>
        latest
          ? this.#actions.edit(latest, judgement, (current) => {
              latest = current;
            })
          : this.#actions.create(id, passage, judgement),
      keepDraft: (draft) => {
        this.#typed.set(key, draft);
        if (!editing) stored = ask({ type: 'draft:keep', quote, draft }).then(({ ok }) => ok);
      },
      onClosed: (saved) => {
        this.#closePicker = null;
        session.painter.mark(model, null);
        window.focus();
        if (saved) {
          this.#typed.delete(key);
          this.session.leaveSelection(span);
        } else void stored.then((ok) => this.tell(i18n.t(ok ? 'page.draftKept' : 'page.draftHere'), undefined, !ok));
      },
    });
  }

  draw(): void {
    const { opened, vocabulary } = this.session;
    if (!opened || !vocabulary) return;
    const { settings } = opened;
    show(this.#host.element);
    const toolbar = this.#toolbar;
    const moving = this.#moving;
    this.#layer.draw({
      theme: settings.theme,
      vocabulary,
      toolbar: toolbar && {
        at: toolbar.at,
        last: moving ? null : settings.lastJudgement,
        moving: moving !== null,
        onTag: () => void (moving ? this.#move(moving, toolbar.span) : this.pick(toolbar.span)),
        onAgain: (judgement) => void this.#again(toolbar.span, judgement),
      },
      card: this.#card && {
        ...this.#card,
        onEdit: (tag) => {
          const span = this.session.spanOf(tag.id);
          if (span) void this.pick(span, tag);
        },
        onMove: (tag) => {
          this.#moving = tag;
          this.#card = null;
          this.tell(i18n.t('page.choosePassage'));
        },
        onDelete: (tag) => {
          this.#card = null;
          void this.#actions.delete(tag).then((refused) => refused && this.tell(refused, undefined, true));
        },
      },
      toast: this.#toast,
      onClose: (part) => {
        if (part === 'toolbar') {
          this.#toolbar = null;
          this.#moving = null;
        } else if (part === 'card') this.#card = null;
        else this.#toast = null;
        this.draw();
      },
    });
  }

  /** Tags again as last time, in one press. */
  async #again(span: Span, judgement: Judgement): Promise<void> {
    this.#toolbar = null;
    const passage = this.session.describe(span);
    const refused = await this.#actions.create(crypto.randomUUID(), passage, judgement);
    if (refused) this.tell(refused, () => this.#again(span, judgement), true);
  }

  async #move(tag: Tag, span: Span): Promise<void> {
    this.#moving = null;
    this.#toolbar = null;
    const refused = await this.#actions.move(tag, this.session.describe(span));
    if (refused) this.tell(refused, undefined, true);
  }

  #boxOf(span: Span) {
    return this.session.boxesOf(span);
  }
}

function judgementOf({ standards, responsibilities, role, strength, note }: Tag): Judgement {
  return { standards, responsibilities, role, strength, note };
}
