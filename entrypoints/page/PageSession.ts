import { type Anchored, anchorWith } from '../../core/annotate/anchorWith.ts';
import { carried, type Difference, differenceOf } from '../../core/annotate/difference.ts';
import { DOCUMENT_NODE } from '../../core/annotate/nodeTypes.ts';
import { makePainter, type Painter } from '../../core/annotate/paint.ts';
import { type CategoryCode, segmentsOf } from '../../core/annotate/segments.ts';
import { type Span, type TextModel, unread } from '../../core/annotate/textModel.ts';
import type { OpenedDocument, PageState, Vocabulary } from '../../core/model/messages.ts';
import type { Passage } from '../../core/model/passage.ts';
import type { Tag } from '../../core/model/tag.ts';
import { ask, report } from './ask.ts';
import type { Finding } from './finding.ts';
import { isOver } from './lifetime.ts';
import type { Surface } from './Surface.ts';
import { anySelectedRange } from './selection.ts';

/** More than so many other characters may bring, or take, a passage. */
const LITTLE = 64;

/** What this page is to Crosswalk: its text, its tags, and where each stands. One for each page script. */
export class PageSession {
  model: TextModel;
  opened: OpenedDocument | null = null;
  vocabulary: Vocabulary | null = null;
  /** Counts up whenever the text that the panel's offsets are of has changed. */
  generation = 1;
  /** Where the tags stand, and the panel's offsets, are of this text; the page may have drifted from it since. */
  #text = '';
  #blocks = 0;
  #drift: Difference = { from: 0, to: 0, by: 0 };
  #anchored = new Map<string, Anchored>();
  /** The text in which the tags were looked for last, to the end. */
  #foundIn = '';
  #status: PageState['status'] = 'reading';
  /** Nothing is looked for, and so nothing is gone, before the page was read once. */
  #isRead = false;
  readonly #reading = Promise.withResolvers<void>();
  #work = new AbortController();
  readonly #meet: { meet: (inner: Document) => void; met: WeakSet<Document> }[] = [];
  readonly painter: Painter;
  /** Set by the script that brings it. */
  finding: Finding | null = null;
  readonly surface: Surface;
  readonly #onChange: () => void;

  /** Reads the document and follows it until the signal aborts; `onChange` is called when tags or text changed. */
  constructor(surface: Surface, onChange: () => void, signal: AbortSignal) {
    this.surface = surface;
    this.#onChange = onChange;
    this.model = unread(document);
    this.painter = makePainter(new AbortController().signal);
    surface.follow(({ model, addressChanged }) => {
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
    }, signal);
    // What is still missing when the page has loaded is gone; until then it is pending.
    addEventListener('load', () => void this.#findAgain(), { once: true, signal });
  }

  /** Calls `meet` with the page's document and with every document of a frame that is read, now or later. */
  onDocument(meet: (inner: Document) => void): void {
    this.#meet.push({ meet, met: new WeakSet() });
    this.#meetDocuments();
  }

  /** Asks what is known of this document. False when the background does not answer. */
  async open(): Promise<boolean> {
    const answer = await ask({ type: 'document:open' });
    if (!answer.ok) return false;
    this.vocabulary = answer.value.vocabulary;
    await this.#reading.promise;
    await this.take(answer.value.document);
    return true;
  }

  /** Takes the document as it now is; only tags with a new passage are looked for. */
  async take(opened: OpenedDocument): Promise<void> {
    const before = new Map(this.opened?.tags.map((tag) => [tag.id, tag]));
    this.opened = opened;
    const kept = new Map<string, Anchored>();
    const missing: Tag[] = [];
    for (const tag of opened.tags) {
      const known = this.#anchored.get(tag.id);
      const same = known && samePassage(before.get(tag.id), tag);
      if (same) kept.set(tag.id, known);
      else missing.push(tag);
    }
    this.#anchored = kept;
    this.paint();
    await this.#find(missing);
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
      const span = this.spanOf(tag.id);
      return span && span.start <= offset && offset < span.end ? { tag, start: span.start } : [];
    });
    return found.sort((a, b) => b.start - a.start).map(({ tag }) => tag);
  }

  /** Where a tag stands now, or null when it is not found. */
  spanOf(id: string): Span | null {
    const at = this.#anchored.get(id);
    return at && isPlaced(at.status) ? this.spanNow(at) : null;
  }

  /** Where a span that the panel names stands now; null when its words have changed meanwhile. */
  spanNow(span: Span): Span | null {
    return carried(span, this.#drift);
  }

  /** Makes the text as it is now the one that the panel's offsets are of. */
  settle(): void {
    if (this.#text === this.model.text) return;
    for (const [id, at] of this.#anchored) {
      if (isPlaced(at.status)) this.#anchored.set(id, { ...at, ...(this.spanNow(at) ?? { status: 'pending' }) });
    }
    this.#text = this.model.text;
    this.#blocks = this.model.blocks.length;
    this.#drift = differenceOf('', '');
    this.generation += 1;
    this.#tell();
  }

  /** What is selected on the page now, or null. */
  selectedSpan(): Span | null {
    const range = anySelectedRange(this.model.roots);
    return range && this.model.spanOf(range);
  }

  /** A span as it is stored. */
  async describe(span: Span): Promise<Passage> {
    const { model } = this;
    return (await this.#load()).describe(model, span);
  }

  /** Whether every tag was looked for in the text as it was read last. */
  get isReady(): boolean {
    return this.#status === 'ready';
  }

  state(): PageState {
    return {
      url: this.surface.address ?? location.href,
      title: document.title,
      reviewId: this.opened?.reviewId ?? '',
      documentId: this.opened?.documentId ?? null,
      status: this.#status,
      anchors: [...this.#anchored.values()].map(({ start, end: _end, ...anchored }) => ({ ...anchored, order: start })),
      generation: this.generation,
      framesNotCovered: this.model.framesNotCovered,
      hasSelection: anySelectedRange(this.model.roots) !== null,
    };
  }

  #meetDocuments(): void {
    const documents = this.model.roots.filter((root): root is Document => root.nodeType === DOCUMENT_NODE);
    for (const { meet, met } of this.#meet) {
      for (const inner of documents) {
        if (met.has(inner)) continue;
        met.add(inner);
        meet(inner);
      }
    }
  }

  /**
   * Whether so little has changed since tags were looked for that none can have come, gone or changed: a clock has
   * ticked, or the same words were drawn anew.
   */
  #isDrifting(): boolean {
    const { from, to, by } = this.#drift;
    const fresh = this.model.text.slice(from, to + by);
    const isMuch = Math.max(fresh.length, to - from) > LITTLE || this.model.blocks.length !== this.#blocks;
    if (isMuch || this.#status === 'reading') return false;
    const words = fresh.split(/\s+/);
    return (this.opened?.tags ?? []).every(({ id, passage }) => {
      const at = this.#anchored.get(id);
      if (at && isPlaced(at.status)) return this.spanNow(at) !== null;
      return (to === from && by === 0) || !words.some((word) => passage.quote.exact.includes(word));
    });
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
        const settled = document.readyState === 'complete';
        const { model } = this;
        const { from, to, by } = differenceOf(this.#foundIn, model.text);
        const earlier = { anchored: this.#anchored, fresh: { start: from, end: to + by } };
        const search = async () => (await this.#load()).searchMissing;
        const found = await anchorWith(search, model, all, { signal, settled, earlier });
        this.#foundIn = model.text;
        for (const anchored of found) this.#anchored.set(anchored.id, anchored);
      } catch {
        if (signal.aborted) return; // A newer search has taken over.
      }
    }
    this.#status = 'ready';
    this.paint();
    this.#tell();
    this.#onChange();
  }

  /** What comes as a script of its own, loaded now if it is not there. Rejects when the browser refuses. */
  async #load(): Promise<Finding> {
    if (!this.finding) await ask({ type: 'finding:load' });
    if (!this.finding) throw new Error('no access to the page any more');
    return this.finding;
  }

  /** Paints all tags where they stand; called again when words that were not drawn are, or are drawn a second time. */
  paint(model = this.model): void {
    const { opened, vocabulary } = this;
    // A newer script may have painted here since; what stands stays.
    if (isOver() || !opened || !vocabulary) return;
    const codes = codesOf(vocabulary);
    const painted = opened.tags.flatMap(({ id, strength, standards }) => {
      const span = this.spanOf(id);
      return span
        ? [{ ...span, strength, categories: standards.flatMap((standard) => codes.get(standard) ?? []) }]
        : [];
    });
    this.painter.paint(model, segmentsOf(painted, opened.settings.highlightAs));
  }

  #tell(): void {
    report({ type: 'page:report', state: this.state() });
  }
}

function isPlaced(status: Anchored['status']): boolean {
  return status === 'found' || status === 'changed';
}

function samePassage(before: Tag | undefined, now: Tag): boolean {
  return before !== undefined && JSON.stringify(before.passage) === JSON.stringify(now.passage);
}

/** The category of each standard. */
function codesOf({ standards, categories }: Vocabulary): Map<string, CategoryCode> {
  const codes = new Map(categories.map(({ id, code }) => [id, code]));
  return new Map(
    standards.flatMap(({ id, categoryId }) => {
      const code = codes.get(categoryId);
      return code ? [[id, code] as const] : [];
    }),
  );
}
