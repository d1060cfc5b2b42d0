import { BlockList, numberHtml } from '../BlockList.ts';
import { byWhom, type DocumentWords, withAuthor } from '../documentWords.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { type Change, inlineHtml, type Piece } from '../inlineHtml.ts';
import { linkTag, PLACE } from '../linkTag.ts';
import type { Pictures } from '../Pictures.ts';
import { commentHtml, missingPictureHtml, noteHtml, noteMarkHtml, textBoxHtml } from '../partsHtml.ts';
import { privateLetters } from '../symbols.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { OdtNumbering } from './OdtNumbering.ts';
import type { OdtStyles } from './OdtStyles.ts';
import { odtTable } from './odtTable.ts';

/** What all of an OpenDocument text shares. `changes` are its tracked changes by id. */
export type OdtDocument = {
  styles: OdtStyles;
  numbering: OdtNumbering;
  pictures: Pictures;
  words: DocumentWords;
  changes: Map<string, XmlElement>;
  notes: string[];
  comments: number;
  headingShift: 0 | 1;
  hasHeading: boolean;
};

type ListPlace = { style: string; level: number; isCounted: boolean; start: number | undefined };

const HOLDERS = new Set(['text:section', 'text:index-body', 'text:index-title', 'office:text']);
const CLASSES: Record<string, string> = {
  subtitle: 'subtitle',
  caption: 'caption',
  quotations: 'quote',
  quote: 'quote',
};
const CONTENTS = /^(?:contents|toc) (\d)$/;
/** Elements whose words are not part of a line of text. */
const PASSED_OVER = new Set(['text:page-number', 'text:page-count', 'text:tracked-changes', 'svg:title', 'svg:desc']);
const ALIGNED: Record<string, string> = { center: 'center', end: 'end', right: 'end' };
const MAX_SPACES = 100;

/** Part of an OpenDocument text read in its order. */
export class OdtStory {
  readonly document: OdtDocument;
  #pieces: Piece[] = [];
  #after: string[] = [];
  #change: Change | null = null;

  constructor(document: OdtDocument) {
    this.document = document;
  }

  blocks(elements: Iterable<XmlElement>): string {
    const list = new BlockList();
    for (const element of elements) this.block(element, list, null);
    return list.html();
  }

  block(element: XmlElement, list: BlockList, place: ListPlace | null): void {
    const { name } = element;
    if (name === 'text:p' || name === 'text:h') this.#paragraph(element, list, place);
    else if (name === 'text:list') this.#list(element, list, place);
    else if (name === 'table:table') list.block(odtTable(element, this));
    else if (name === 'text:change-start' || name === 'text:change-end' || name === 'text:change')
      this.#inline(element, []);
    else if (name === 'draw:frame') {
      this.#inline(element, []);
      list.block(this.#line() + this.#after.splice(0).join(''));
    } else if (HOLDERS.has(name) || name.startsWith('text:table-of-content') || /^text:[a-z-]+-index$/.test(name)) {
      for (const each of element.elements()) this.block(each, list, null);
    }
  }

  #list(element: XmlElement, list: BlockList, outer: ListPlace | null): void {
    const named = element.get('text:style-name');
    const style = named === undefined ? (outer?.style ?? '') : this.document.styles.listNamed(named);
    const goesOn = element.get('text:continue-numbering') === 'true' || element.get('text:continue-list') !== undefined;
    const level = outer ? Math.min(9, outer.level + 1) : 0;
    // Headings count on through the whole document.
    if (!outer && !goesOn && style) this.document.numbering.restart(style);
    for (const item of element.elements()) {
      let isCounted = item.name === 'text:list-item';
      const start = Number(item.get('text:start-value') ?? Number.NaN);
      for (const each of item.elements()) {
        this.block(each, list, { style, level, isCounted, start: Number.isNaN(start) ? undefined : start });
        if (each.name !== 'text:list') isCounted = false;
      }
    }
  }

  #paragraph(element: XmlElement, list: BlockList, place: ListPlace | null): void {
    const { styles, numbering } = this.document;
    const style = element.get('text:style-name') ?? '';
    const level = this.#level(element, styles.nameOf(style));
    const tags = level ? [] : styles.tags(style);
    const outer = this.#pieces;
    this.#pieces = [];
    for (const child of element.children) this.#node(child, tags);
    const html = this.#line();
    this.#pieces = outer;
    const after = this.#after.splice(0).join('');
    if (!html && !after) return;
    const isOutline = element.name === 'text:h' && !place && styles.lists.has('');
    const label = place?.isCounted
      ? numbering.next(place.style, place.level, place.start)
      : isOutline && html
        ? numbering.next('', Number(element.get('text:outline-level') ?? 1) - 1, undefined)
        : '';
    const contents = CONTENTS.exec(styles.nameOf(style))?.[1];
    const named = [
      contents && `toc toc-${contents}`,
      CLASSES[styles.nameOf(style)],
      ALIGNED[styles.alignment(style) ?? ''],
    ]
      .filter(Boolean)
      .join(' ');
    const attributes = named ? ` class="${named}"` : '';
    if (level) list.block(html && `<h${level}${attributes}>${numberHtml(label)}${html}</h${level}>${after}`);
    else if (place?.isCounted && label !== '') list.item({ level: place.level, label }, html + after);
    else if (place) list.goOn(place.level, html && `<p${attributes}>${html}</p>`, after);
    else list.block((html && `<p${attributes}>${html}</p>`) + after);
  }

  #level(element: XmlElement, style: string): number {
    const { document } = this;
    if (style === 'title') {
      if (!document.hasHeading) document.headingShift = 1;
      return 1;
    }
    if (element.name !== 'text:h') return 0;
    document.hasHeading = true;
    return Math.min(6, Math.max(1, Number(element.get('text:outline-level') ?? 1) || 1) + document.headingShift);
  }

  #line(): string {
    return inlineHtml(this.#pieces.splice(0));
  }

  #node(node: XmlElement | string, tags: string[]): void {
    if (typeof node === 'string') this.#write(escapeHtml(privateLetters(node.replace(/\s+/g, ' '), 'wingdings')), tags);
    else this.#inline(node, tags);
  }

  #inside(element: XmlElement, tags: string[]): void {
    for (const child of element.children) this.#node(child, tags);
  }

  #inline(element: XmlElement, tags: string[]): void {
    const { name } = element;
    if (name === 'text:span') {
      const more = this.document.styles.tags(element.get('text:style-name') ?? '');
      this.#inside(element, [...tags, ...more.filter((tag) => !tags.includes(tag))]);
    } else if (name === 'text:a') {
      const link = linkTag((element.get('xlink:href') ?? '').replace(/\|(?:outline|text|table|frame)$/, ''));
      this.#inside(element, link ? [link, ...tags.filter((tag) => tag !== 'u')] : tags);
    } else if (name === 'text:s') {
      this.#write(' '.repeat(Math.min(MAX_SPACES, Number(element.get('text:c') ?? 1) || 1)), tags);
    } else if (name === 'text:tab') this.#write('<span class="tab">\t</span>', tags);
    else if (name === 'text:line-break') this.#write('<br>', tags);
    else if (name === 'text:note') this.#note(element);
    else if (name === 'office:annotation') this.#comment(element);
    else if (name === 'text:bookmark' || name === 'text:bookmark-start') {
      this.#write(`<span id="${PLACE}${escapeHtml(element.get('text:name') ?? '')}"></span>`, []);
    } else if (name === 'text:change-start') this.#change = this.#changeOf(element);
    else if (name === 'text:change-end') this.#change = null;
    else if (name === 'text:change') this.#deleted(element);
    else if (name === 'draw:frame') this.#frame(element, tags);
    else if (name.startsWith('draw:') && element.child('text:p')) this.#box(element);
    else if (!PASSED_OVER.has(name)) this.#inside(element, tags);
  }

  #changeOf(element: XmlElement): Change | null {
    const region = this.document.changes.get(element.get('text:change-id') ?? '');
    const made = region?.child('text:insertion') ?? region?.child('text:deletion');
    if (!made) return null;
    const { words } = this.document;
    const tag = made.name === 'text:insertion' ? 'ins' : 'del';
    const by = byWhom(made.find('dc:creator')?.text(), made.find('dc:date')?.text(), words.language);
    return { tag, by, title: withAuthor(tag === 'ins' ? words.inserted : words.deleted, by) };
  }

  #deleted(element: XmlElement): void {
    const made = this.document.changes.get(element.get('text:change-id') ?? '')?.child('text:deletion');
    const words = [...(made?.elements() ?? [])].filter(({ name }) => name !== 'office:change-info');
    const html = escapeHtml(words.map((each) => each.text()).join(' '));
    if (html) this.#pieces.push({ html, tags: [], change: this.#changeOf(element) });
  }

  #note(element: XmlElement): void {
    const { notes } = this.document;
    const label = escapeHtml(element.child('text:note-citation')?.text() ?? '');
    const index = notes.push('') - 1;
    const inside = new OdtStory(this.document).blocks(element.child('text:note-body')?.elements() ?? []);
    notes[index] = noteHtml(`note-${index + 1}`, label, inside);
    this.#write(noteMarkHtml(`note-${index + 1}`, label, true), []);
  }

  #comment(element: XmlElement): void {
    const author = { author: element.child('dc:creator')?.text(), date: element.child('dc:date')?.text() };
    const inside = new OdtStory(this.document).blocks(element.elements());
    const { mark, aside } = commentHtml(++this.document.comments, author, inside, this.document.words);
    this.#write(mark, []);
    this.#after.push(aside);
  }

  #box(element: XmlElement): void {
    const inside = new OdtStory(this.document).blocks(element.elements());
    this.#after.push(textBoxHtml(inside, this.document.words));
  }

  #frame(element: XmlElement, tags: string[]): void {
    const { words, pictures } = this.document;
    const box = element.child('draw:text-box');
    if (box) {
      this.#box(box);
      return;
    }
    const alt = element.child('svg:desc')?.text() || element.child('svg:title')?.text() || '';
    const images = [...element.elements()].filter(({ name }) => name === 'draw:image');
    const address = images.map((each) => pictures.address(each.get('xlink:href') ?? '')).find((each) => each !== null);
    if (address) this.#write(`<img src="${address}" alt="${escapeHtml(alt || words.picture)}" decoding="async">`, tags);
    else if (images.length) this.#write(missingPictureHtml(alt, words), tags);
  }

  #write(html: string, tags: string[]): void {
    if (!tags.includes('hidden')) this.#pieces.push({ html, tags, change: this.#change });
  }
}
