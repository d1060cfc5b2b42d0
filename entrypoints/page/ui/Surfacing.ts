import { i18n } from '#i18n';
import type { Passage } from '../../../core/model/passage.ts';
import type { Suggestion } from '../../../core/model/suggestion.ts';
import type { Judgement, Tag } from '../../../core/model/tag.ts';
import { isOver } from '../lifetime.ts';
import type { PageSession } from '../PageSession.ts';
import type { PageUi } from '../pageUi.ts';
import type { Place } from '../Surface.ts';
import { type Actions, makeActions } from './actions.ts';
import { type Box, type Boxes, boxesOf, isSameBox, underLast } from './boxes.ts';
import { Drafts } from './Drafts.ts';
import { type Host, makeHost, place } from './host.ts';
import { isSamePlace, leaveSelection } from './leaveSelection.ts';
import { Messages } from './Messages.ts';
import { keepFocusToOurselves } from './ownFocus.ts';
import { pickOn } from './picking.ts';
import { SurfaceLayer } from './SurfaceLayer.tsx';
import { suggest } from './suggest.ts';

/** The most characters of one passage (core/model/passage.ts; the page script takes only types from there). */
const MAX_PASSAGE = 20_000;
/** Once the page has rested so long after it was scrolled, what floats at its words comes back, in milliseconds. */
const REST = 120;

/** What is shown in the page, and what happens when it is used. */
export class Surfacing implements PageUi {
  /** The selection that the toolbar stands at. */
  #toolbar: Place | null = null;
  /** What is suggested for the selection, once that is known. */
  #suggested: Suggestion[] = [];
  /** The selection whose toolbar was closed. */
  #closed: Place | null = null;
  #card: Tag[] = [];
  /** The tag whose passage is being chosen again. */
  #moving: Tag | null = null;
  #closePicker: (() => void) | null = null;
  #scrolled = 0;
  /** Where the words stand that the toolbar or the card was drawn at. */
  #drawnAt: Box | undefined;
  readonly #messages = new Messages(() => this.draw());
  readonly #drafts: Drafts;
  readonly #actions: Actions;

  readonly session: PageSession;
  readonly #host: Host = makeHost();
  readonly #layer = new SurfaceLayer(this.#host);

  constructor(session: PageSession, signal: AbortSignal) {
    this.session = session;
    this.#drafts = new Drafts(session);
    this.#actions = makeActions(session, this.#messages);
    keepFocusToOurselves(this.#host, signal);
    const move = () => this.#move();
    session.onDocument((inner) => inner.addEventListener('scroll', move, { capture: true, passive: true, signal }));
    // The message stands in the middle of the window, which the panel narrows when it opens.
    addEventListener('resize', () => (this.#messages.current ? this.draw() : move()), { signal });
  }

  /** A selection has come to rest (its span), or is gone (null). */
  select(span: Place | null): void {
    const isNew = !this.#toolbar;
    // A press elsewhere that leaves the selection as it was brings back no toolbar that was closed.
    const isClosed = span !== null && this.#closed !== null && isSamePlace(span, this.#closed);
    if (!isClosed) this.#closed = null;
    this.#toolbar = this.#closePicker || isClosed ? null : span;
    if (this.#toolbar) this.#card = [];
    this.#suggested = [];
    this.#draw(this.#toolbar, isNew);
    if (this.#toolbar && !this.#toolbar.area && !this.#moving) void this.#suggestFor(this.#toolbar);
  }

  /** Puts what is suggested for a selection in its toolbar, if that is still there then. */
  async #suggestFor(span: Place): Promise<void> {
    const text = this.session.model.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    if (text.length > MAX_PASSAGE) return;
    const answer = await suggest(text, this.session.opened?.settings.lastRole ?? null);
    if (this.#toolbar !== span || !answer || answer.standards.length === 0) return;
    this.#suggested = answer.standards;
    this.draw();
  }

  /** Opens the picker on what is selected now, or says that nothing is. */
  tagSelection(): void {
    const span = this.session.selected();
    if (span) void this.pick(span);
    else this.#messages.tell(i18n.t('page.nothingSelected'));
  }

  /** Opens the picker on a place, or makes it the passage of the tag that is to get another. */
  take(at: Place): void {
    void (this.#moving ? this.move(this.#moving, at) : this.pick(at));
  }

  /** Waits for what is selected next: it becomes the tag's passage. */
  choose(tag: Tag): void {
    this.#moving = tag;
    this.#card = [];
    this.#messages.tell(i18n.t('page.choosePassage'));
  }

  /** Shows tags that stand on the same words, beside those of the first; none hides the card. */
  showCard(tags: Tag[]): void {
    this.#card = this.#closePicker || this.#toolbar ? [] : tags;
    this.#draw(this.#spanOf(this.#card), true);
  }

  get element(): HTMLElement {
    return this.#host.element;
  }

  /** Takes back what the message at the bottom says; false when it says nothing of the kind. */
  undo(): boolean {
    return this.#messages.undo();
  }

  /** The extension was updated under this page. A picker that is open keeps what was typed, to be copied. */
  over(): void {
    if (!this.element.isConnected) return;
    this.#toolbar = null;
    this.#card = [];
    this.#messages.tell(i18n.t('page.updated'), { urgent: true });
  }

  /** Escape, pressed on the page: one step back. False when there was nothing to close. */
  back(): boolean {
    if (this.#toolbar) {
      if (this.#toolbar.area) this.session.surface.pages?.leave();
      this.#closeToolbar();
    } else if (this.#card.length > 0) this.#card = [];
    else return false;
    this.#moving = null;
    this.draw();
    return true;
  }

  /** A click on the page beside our surfaces: the picker closes and keeps its draft, the card goes. */
  pressedOutside(): void {
    this.#closePicker?.();
    if (this.#card.length === 0) return;
    this.#card = [];
    this.draw();
  }

  /** Opens the picker on a span, to tag it (as a suggested standard that was `taken`) or to edit a tag that stands there. */
  async pick(span: Place, editing?: Tag, taken?: string): Promise<void> {
    const { session } = this;
    const { opened, vocabulary } = session;
    if (!opened || !vocabulary || !this.#boxesOf(span) || this.#closePicker) return;
    if (span.end - span.start > MAX_PASSAGE) return this.#messages.tell(i18n.t('page.tooLong'));
    this.#toolbar = null;
    this.#card = [];
    this.#draw(span, true);
    this.#closePicker = () => undefined;
    const passage = editing && span.area ? editing.passage : await this.#describe(span);
    if (!passage) {
      this.#closePicker = null;
      return;
    }
    const of = { host: this.#host, session, drafts: this.#drafts, actions: this.#actions };
    this.#closePicker = await pickOn(of, {
      place: span,
      passage,
      editing,
      taken,
      boxes: () => this.#boxesOf(span),
      ended: (end) => {
        this.#closePicker = null;
        if (end.saved) leaveSelection(session, span);
        else void end.stored.then((ok) => this.#sayKept(ok));
      },
    });
  }

  /** A place as it is stored; null, and said, where Crosswalk has lost the page. */
  async #describe(span: Place): Promise<Passage | null> {
    const answer = await this.session.describe(span);
    if (answer.ok) return answer.value;
    if (!isOver()) this.#messages.tell(i18n.t('page.noAccess'), { urgent: true });
    return null;
  }

  #sayKept(isStored: boolean): void {
    this.#messages.tell(i18n.t(isStored ? 'page.draftKept' : 'page.draftHere'), { urgent: !isStored });
  }

  draw(): void {
    this.#draw(null, false);
  }

  /** Draws what is shown, where the person can use it: `words` are those it is shown for, `isNew` since just now. */
  #draw(words: Place | null, isNew: boolean): void {
    const { opened, vocabulary } = this.session;
    if (!opened || !vocabulary) return;
    const { settings } = opened;
    // As they are now: another window may have changed them since they were shown.
    this.#card = this.#card.flatMap(({ id }) => opened.tags.find((tag) => tag.id === id) ?? []);
    if (!this.#closePicker) place(this.#host, words && this.#elementOf(words), isNew);
    const toolbar = this.#toolbar;
    const toolbarAt = toolbar && this.#boxesOf(toolbar);
    const cardSpan = this.#spanOf(this.#card);
    const cardAt = cardSpan && this.#boxesOf(cardSpan);
    const moving = this.#moving;
    this.#layer.draw({
      theme: settings.theme,
      vocabulary,
      toolbar: toolbar &&
        toolbarAt && {
          at: underLast(toolbarAt),
          last: moving ? null : settings.lastJudgement,
          suggested: moving ? [] : this.#suggested,
          moving: moving !== null,
          // What is selected by now may be more than when the toolbar came.
          onTag: () => this.take(this.session.selected() ?? toolbar),
          onAgain: (judgement) => void this.#again(this.session.selected() ?? toolbar, judgement),
          onSuggested: (standardId) => void this.pick(toolbar, undefined, standardId),
        },
      card: cardAt && {
        at: cardAt.whole,
        tags: this.#card,
        onEdit: (tag) => {
          const span = this.session.placeOf(tag.id);
          if (span) void this.pick(span, tag);
        },
        onMove: (tag) => this.choose(tag),
        onDelete: (tag) => {
          this.#card = [];
          void this.#actions.delete(tag).then((refused) => this.#sayRefused(refused));
        },
      },
      toast: this.#closePicker && !this.#messages.current?.urgent ? null : this.#messages.current,
      onClose: (part) => {
        if (part === 'toolbar') {
          this.#closeToolbar();
          this.#moving = null;
        } else if (part === 'card') this.#card = [];
        else this.#messages.current = null;
        this.draw();
      },
    });
    const at = (toolbarAt ?? cardAt)?.whole;
    this.#drawnAt = at;
    if (at && (at.bottom < 0 || at.top > innerHeight)) this.#layer.fade();
  }

  #closeToolbar(): void {
    this.#closed = this.#toolbar;
    this.#toolbar = null;
  }

  /** The page moves under the toolbar or the card: they go, and come back at their words where these are in view. */
  #move(): void {
    const span = this.#toolbar ?? this.#spanOf(this.#card);
    if (!span || isSameBox(this.#boxesOf(span)?.whole, this.#drawnAt)) return;
    this.#layer.fade();
    clearTimeout(this.#scrolled);
    this.#scrolled = setTimeout(() => this.draw(), REST) as unknown as number;
  }

  /** Tags again as last time, in one press. */
  async #again(span: Place, judgement: Judgement): Promise<void> {
    this.#toolbar = null;
    const passage = await this.#describe(span);
    const id = crypto.randomUUID();
    const create = async (): Promise<void> => {
      const refused = passage && (await this.#actions.create(id, passage, judgement));
      if (refused) this.#messages.tell(refused, { retry: create, urgent: true });
      else if (span.area) this.session.surface.pages?.leave();
    };
    if (passage) await create();
  }

  /** Makes a place the passage of a tag. */
  async move(tag: Tag, span: Place): Promise<void> {
    this.#moving = null;
    this.#toolbar = null;
    const passage = await this.#describe(span);
    const refused = passage && (await this.#actions.move(tag, passage));
    this.#sayRefused(refused);
    if (passage && !refused && span.area) this.session.surface.pages?.leave();
  }

  #sayRefused(refused: string | null): void {
    if (refused) this.#messages.tell(refused, { urgent: true });
  }

  #spanOf([tag]: Tag[]): Place | null {
    return tag ? this.session.placeOf(tag.id) : null;
  }

  #boxesOf(span: Place): Boxes | null {
    const box = span.area && this.session.surface.pages?.boxOf(span.area);
    if (box) return { whole: box, last: box };
    return boxesOf(this.session.model.rangesOf(span));
  }

  #elementOf(span: Place): Element | null {
    if (span.area) return null;
    return this.session.model.rangesOf(span)[0]?.startContainer.parentElement ?? null;
  }
}
