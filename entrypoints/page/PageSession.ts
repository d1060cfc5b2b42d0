import { carried, type Difference, differenceOf } from '../../core/annotate/difference.ts';
import { DOCUMENT_NODE } from '../../core/annotate/nodeTypes.ts';
import { makePainter, type Painter } from '../../core/annotate/paint.ts';
import { segmentsOf } from '../../core/annotate/segments.ts';
import { type TextModel, unread } from '../../core/annotate/textModel.ts';
import type { OpenedDocument, PageState, Vocabulary } from '../../core/model/messages.ts';
import type { Passage } from '../../core/model/passage.ts';
import type { Result } from '../../core/model/result.ts';
import type { Tag } from '../../core/model/tag.ts';
import { anchorState, type Standing } from './anchorState.ts';
import { ask, report } from './ask.ts';
import type { Finding } from './finding.ts';
import { findTags } from './findTags.ts';
import { isPlaced } from './isPlaced.ts';
import { isOver } from './lifetime.ts';
import { makesNoDifference } from './makesNoDifference.ts';
import { paintedTags } from './paintedTags.ts';
import { FLASH, type Place, type Surface } from './Surface.ts';
import { samePassage } from './samePassage.ts';
import { anySelectedRange } from './selection.ts';

/** What this page is to Crosswalk: its text, its tags, and where each stands. One for each page script. */
export class PageSession {
  model: TextModel = unread(document);
  opened: OpenedDocument | null = null;
  vocabulary: Vocabulary | null = null;
  /** Counts up whenever the text that the panel's offsets are of has changed. */
  generation = 1;
  /** Where the tags stand, and the panel's offsets, are of this text; the page may have drifted from it since. */
  #text = '';
  #blocks = 0;
  #drift: Difference = { from: 0, to: 0, by: 0 };
  #anchored = new Map<string, Standing>();
  /** The text in which the tags were looked for last, to the end. */
  #foundIn = '';
  #status: PageState['status'] = 'reading';
  /** Nothing is looked for, and so nothing is gone, before the page was read once. */
  #isRead = false;
  readonly #reading = Promise.withResolvers<void>();
  readonly #hurry = Promise.withResolvers<void>();
  #work = new AbortController();
  readonly #meet: { meet: (inner: Document) => void; met: WeakSet<Document> }[] = [];
  readonly painter: Painter = makePainter(new AbortController().signal);
  /** Set by the script that brings it. */
  finding: Finding | null = null;
  readonly surface: Surface;
  readonly #onChange: () => void;

  /** Reads the document and follows it until the signal aborts; `onChange` is called when tags or text changed. */
  constructor(surface: Surface, onChange: () => void, signal: AbortSignal) {
    this.surface = surface;
    this.#onChange = onChange;
    surface.follow(
      ({ model, addressChanged }) => {
        this.model = model;
        this.#isRead = true;
        this.#reading.resolve();
        this.#meetDocuments();
        this.#drift = differenceOf(this.#text, model.text);
        if (addressChanged) void this.open();
        else if (this.#isDrifting()) {
          this.paint();
          this.#onChange();
        } else void this.#findAgain();
      },
      signal,
      this.#hurry.promise,
    );
    // What is still missing when the page has loaded is gone; until then it is pending.
    addEventListener('load', () => void this.#findAgain(), { once: true, signal });
  }

  /** Calls `meet` with the page's document and with every document of a frame that is read, now or later. */
  onDocument(meet: (inner: Document) => void): void {
    this.#meet.push({ meet, met: new WeakSet() });
    this.#meetDocuments();
  }

  /** Has the text read now, if it is not yet: until somebody needs it, that waits until the page is idle. */
  hurry(): void {
    this.#hurry.resolve();
  }

  /** Asks what is known of this document. False when the background does not answer. */
  async open(): Promise<boolean> {
    const answer = await ask({ type: 'document:open' });
    if (!answer.ok) return false;
    this.vocabulary = answer.value.vocabulary;
    if (!this.#isRead) this.#glance(answer.value.document, this.vocabulary);
    await this.#reading.promise;
    await this.take(answer.value.document);
    return true;
  }

  /** Paints the tags that are seen to stand where they stood; unless those are all, the text is read now. */
  #glance(opened: OpenedDocument, vocabulary: Vocabulary): void {
    const seen = this.surface.glance?.(opened.tags.map(({ passage }) => passage));
    if (!seen || seen.places.includes(null)) this.hurry();
    if (!seen || isOver()) return;
    const painted = paintedTags(opened, vocabulary, seen.places);
    this.painter.paint(seen.model, segmentsOf(painted, opened.settings.highlightAs));
  }

  /** Takes the document as it now is; only tags with a new passage are looked for. */
  async take(opened: OpenedDocument): Promise<void> {
    const isFirst = !this.opened;
    const before = new Map(this.opened?.tags.map((tag) => [tag.id, tag]));
    this.opened = opened;
    const kept = new Map<string, Standing>();
    const missing: Tag[] = [];
    for (const tag of opened.tags) {
      const known = this.#anchored.get(tag.id);
      const same = known && samePassage(before.get(tag.id), tag);
      if (same) kept.set(tag.id, known);
      else missing.push(tag);
    }
    this.#anchored = kept;
    // What was seen at a glance stays until all is found.
    if (!isFirst) this.paint();
    if (missing.length > 0 || !this.isReady) return this.#find(missing);
    this.#tell();
    this.#onChange();
  }

  /** Adds or replaces a tag that was just confirmed, before the background pushes the document. */
  async put(tag: Tag): Promise<void> {
    if (!this.opened) return;
    const others = this.opened.tags.filter((other) => other.id !== tag.id);
    const tags = tag.deletedAt === null ? [...others, tag] : others;
    await this.take({ ...this.opened, documentId: tag.documentId, tags });
  }

  /** Tags that stand at or around an offset, the ones that began last first. */
  tagsAt(offset: number): Tag[] {
    const found = (this.opened?.tags ?? []).flatMap((tag) => {
      const span = this.placeOf(tag.id);
      return span && span.start <= offset && offset < span.end ? { tag, start: span.start } : [];
    });
    return found.sort((a, b) => b.start - a.start).map(({ tag }) => tag);
  }

  /** Where a tag stands now, or null when it is not found. */
  placeOf(id: string): Place | null {
    const at = this.#anchored.get(id);
    return at && isPlaced(at.status) ? this.placeNow(at) : null;
  }

  /** Where a place that the panel names stands now; null when its words have changed meanwhile. */
  placeNow({ start, end, area }: Place): Place | null {
    return area ? { start, end, area } : carried({ start, end }, this.#drift);
  }

  /** Makes the text as it is now the one that the panel's offsets are of. */
  settle(): void {
    if (this.#text === this.model.text) return;
    for (const [id, at] of this.#anchored) {
      if (isPlaced(at.status)) this.#anchored.set(id, { ...at, ...(this.placeNow(at) ?? { status: 'pending' }) });
    }
    this.#text = this.model.text;
    this.#blocks = this.model.blocks.length;
    this.#drift = differenceOf('', '');
    this.generation += 1;
    this.#tell();
  }

  /** What is selected on the page now, or null. */
  selected(): Place | null {
    const { pages } = this.surface;
    const area = pages?.drawn();
    if (pages && area) return pages.placeOf(area);
    const range = anySelectedRange(this.model.roots);
    return range && this.model.spanOf(range);
  }

  /** A place as it is stored. `refused` where what describes it is not here and cannot be brought. */
  async describe({ start, end, area }: Place): Promise<Result<Passage>> {
    const { pages } = this.surface;
    if (pages && area) return { ok: true, value: pages.describe(area) };
    const { model } = this;
    const passage = (await this.#load())?.describe(model, { start, end });
    if (!passage) return { ok: false, error: { code: 'refused' } };
    return { ok: true, value: { ...passage, page: pages?.pageOf(start) ?? null } };
  }

  /** Marks a place for a moment: the one just jumped to. */
  flash(place: Place): void {
    if (place.area) this.surface.pages?.flash(place.area, FLASH);
    else this.painter.flash(this.model, place, FLASH);
  }

  /** Marks the place that the reader has moved to by keyboard; null takes the mark away. */
  mark(place: Place | null): void {
    this.surface.pages?.mark(place?.area ?? null);
    this.painter.mark(this.model, place?.area ? null : place);
  }

  /** Whether every tag was looked for in the text as it was read last. */
  get isReady(): boolean {
    return this.#status === 'ready';
  }

  state(): PageState {
    return {
      url: this.surface.address ?? location.href,
      title: document.title.slice(0, 500),
      reviewId: this.opened?.reviewId ?? '',
      documentId: this.opened?.documentId ?? null,
      status: this.#status,
      anchors: [...this.#anchored.values()].map((standing) => anchorState(standing, this.surface.pages)),
      generation: this.generation,
      framesNotCovered: this.model.framesNotCovered,
      hasSelection: this.selected() !== null,
    };
  }

  #meetDocuments(): void {
    const documents = this.model.roots.filter((root): root is Document => root.nodeType === DOCUMENT_NODE);
    for (const { meet, met } of this.#meet) {
      for (const inner of documents.filter((each) => !met.has(each))) {
        met.add(inner);
        meet(inner);
      }
    }
  }

  #isDrifting(): boolean {
    if (this.#status === 'reading' || this.model.blocks.length !== this.#blocks) return false;
    const stands = ({ id }: Tag) => {
      const at = this.#anchored.get(id);
      return at && isPlaced(at.status) ? this.placeNow(at) !== null : null;
    };
    return makesNoDifference(this.#drift, this.model.text, this.opened?.tags ?? [], stands);
  }

  async #findAgain(): Promise<void> {
    if (this.opened) await this.#find(this.opened.tags);
  }

  async #find(tags: Tag[]): Promise<void> {
    if (!this.#isRead) return;
    this.#work.abort();
    this.#work = new AbortController();
    this.settle();
    const { signal } = this.#work;
    // What an aborted search still had to find is looked for as well: everything, when the page reads otherwise now.
    const isOther = this.model.text !== this.#foundIn;
    const waiting = this.opened?.tags.filter((tag) => isOther || !this.#anchored.has(tag.id)) ?? [];
    const all = [...new Set([...waiting, ...tags])];
    if (all.length > 0) {
      this.#status = 'reading';
      this.#tell();
      try {
        const { model } = this;
        const { from, to, by } = differenceOf(this.#foundIn, model.text);
        const earlier = { anchored: this.#anchored, fresh: { start: from, end: to + by } };
        const page = { load: () => this.#load(), pages: this.surface.pages };
        this.#keep(
          await findTags(model, all, page, { signal, earlier }, (certain) => {
            this.#keep(certain);
            this.paint();
          }),
        );
        this.#foundIn = model.text;
      } catch {
        if (signal.aborted) return; // A newer search has taken over.
      }
    }
    this.#status = 'ready';
    this.paint();
    this.#tell();
    this.#onChange();
  }

  #keep(found: Standing[]): void {
    for (const standing of found) this.#anchored.set(standing.id, standing);
  }

  /** What comes as a script of its own, loaded now if it is not there; null when the browser refuses. */
  async #load(): Promise<Finding | null> {
    if (!this.finding) await ask({ type: 'finding:load' });
    return this.finding;
  }

  /** Paints all tags where they stand; called again when words that were not drawn are, or are drawn a second time. */
  paint(model = this.model): void {
    const { opened, vocabulary } = this;
    // A newer script may have painted here since; what stands stays.
    if (isOver() || !opened || !vocabulary) return;
    const painted = paintedTags(
      opened,
      vocabulary,
      opened.tags.map(({ id }) => this.placeOf(id)),
    );
    this.painter.paint(model, segmentsOf(painted, opened.settings.highlightAs));
  }

  #tell(): void {
    report({ type: 'page:report', state: this.state() });
  }
}
