import { BlockList, numberHtml } from '../BlockList.ts';
import { byWhom, withAuthor } from '../documentWords.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { type Change, inlineHtml, type Piece } from '../inlineHtml.ts';
import { linkTag, PLACE } from '../linkTag.ts';
import { commentHtml, textBoxHtml } from '../partsHtml.ts';
import { type RunLook, runTags } from '../runTags.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { type Field, fieldLink, formAnswer, isOfPages, MAX_FIELDS, MAX_INSTRUCTION } from './fields.ts';
import { noteMark } from './noteMark.ts';
import { paragraphTag } from './paragraphTag.ts';
import { pictureHtml } from './pictureHtml.ts';
import { tableHtml } from './tableHtml.ts';
import type { WordDocument } from './WordDocument.ts';
import type { Relations } from './WordPackage.ts';
import { runProperties } from './WordStyles.ts';
import { wordsHtml } from './wordsHtml.ts';

const CHANGES: Record<string, Change['tag']> = {
  'w:ins': 'ins',
  'w:moveTo': 'ins',
  'w:del': 'del',
  'w:moveFrom': 'del',
};
/** Elements that only hold others; everything else that is not known is left out with its words. */
const HOLDERS = new Set(
  'w:sdt w:sdtContent w:smartTag w:customXml w:fldSimple w:dir w:bdo w:ruby w:rubyBase w:hyperlink m:oMath m:oMathPara m:r m:f m:num m:den m:e m:sup m:sub m:sSup m:sSub m:sSubSup m:nary m:rad m:deg m:d m:func m:fName m:limLow m:limUpp m:lim m:acc m:bar m:box m:borderBox m:groupChr m:m m:mr m:eqArr m:sPre m:phant v:group v:shape v:rect v:roundrect v:oval v:textbox wps:wsp wps:txbx w:object w:pict'.split(
    ' ',
  ),
);

/** One story of a Word file (body, header, note, comment) read in its order; what is open in one paragraph may go on in the next. */
export class WordStory {
  readonly document: WordDocument;
  readonly relations: Relations;
  readonly #fields: Field[] = [];
  readonly #commented = new Set<string>();
  #change: Change | null = null;
  #link: string | null = null;
  /** Text boxes and comments that are written after the block they stand in. */
  #after: string[] = [];
  #pieces: Piece[] = [];
  #styleRuns: RunLook = {};

  constructor(document: WordDocument, relations: Relations) {
    this.document = document;
    this.relations = relations;
  }

  /** Blocks as HTML: paragraphs, lists, tables. */
  blocks(elements: Iterable<XmlElement>): string {
    const list = new BlockList();
    for (const element of elements) this.block(element, list);
    return list.html();
  }

  /** Writes one block. */
  block(element: XmlElement, list: BlockList): void {
    if (element.name === 'w:p') this.#paragraph(element, list);
    else if (element.name === 'w:tbl') list.block(tableHtml(element, this));
    else if (element.name === 'w:sdt') this.#each(element.child('w:sdtContent'), list);
    else if (element.name === 'w:customXml' || CHANGES[element.name]) this.#each(element, list);
    else if (element.name === 'mc:AlternateContent') {
      this.#each(element.child('mc:Choice') ?? element.child('mc:Fallback'), list);
    }
  }

  #each(element: XmlElement | undefined, list: BlockList): void {
    for (const each of element?.elements() ?? []) this.block(each, list);
  }

  #paragraph(element: XmlElement, list: BlockList): void {
    const { styles, numbering } = this.document;
    const properties = element.child('w:pPr');
    const style = properties?.value('w:pStyle');
    const outer = { pieces: this.#pieces, after: this.#after, runs: this.#styleRuns };
    this.#pieces = [];
    this.#after = [];
    const tag = paragraphTag(properties, this.document);
    this.#styleRuns = tag.isHeading ? {} : styles.runsOf(style);
    for (const each of element.elements()) this.#inline(each);
    const html = inlineHtml(this.#pieces);
    const isKept = this.#pieces.some(({ html, change }) => change?.tag !== 'del' && html.trim() !== '');
    const after = this.#after.join('');
    [this.#pieces, this.#after, this.#styleRuns] = [outer.pieces, outer.after, outer.runs];
    // A paragraph that was deleted whole is shown, but the numbers are those of the text as it stands now.
    const mark = isKept ? numbering.next(properties) : null;
    if (!html && !after) return;
    if (mark && !tag.isHeading) list.item(mark, tag.open('span', html) + after);
    else list.block((html ? tag.open('p', numberHtml(mark?.label ?? null) + html) : '') + after);
  }

  #inline(element: XmlElement): void {
    const { name } = element;
    if (name === 'w:r') this.#run(element);
    else if (CHANGES[name]) this.#changed(element, CHANGES[name]);
    else if (name === 'w:hyperlink') this.#linked(element, this.#address(element));
    else if (name === 'w:fldSimple') {
      const field = { instruction: element.get('w:instr') ?? '', isShowing: true };
      if (!isOfPages(field)) this.#linked(element, fieldLink(field));
    } else if (name === 'w:commentRangeStart') this.#commented.add(element.get('w:id') ?? '');
    else if (name === 'w:commentRangeEnd') this.#commented.delete(element.get('w:id') ?? '');
    else if (name === 'w:bookmarkStart') this.#bookmark(element.get('w:name') ?? '');
    else if (name === 'm:t') this.#write(escapeHtml(element.text()), []);
    else if (name === 'mc:AlternateContent') this.#alternate(element);
    else if (HOLDERS.has(name)) for (const each of element.elements()) this.#inline(each);
    else this.#content(element, [], '');
  }

  #changed(element: XmlElement, tag: Change['tag']): void {
    const { words } = this.document;
    const outer = this.#change;
    const by = byWhom(element.get('w:author'), element.get('w:date'), words.language);
    const title = withAuthor(tag === 'ins' ? words.inserted : words.deleted, by);
    // What was inserted and then deleted is gone.
    if (outer?.tag !== 'del') this.#change = { tag, by, title };
    for (const each of element.elements()) this.#inline(each);
    this.#change = outer;
  }

  #linked(element: XmlElement, address: string | null): void {
    const outer = this.#link;
    this.#link = address ? linkTag(address) : outer;
    for (const each of element.elements()) this.#inline(each);
    this.#link = outer;
  }

  #address(element: XmlElement): string | null {
    const relation = this.relations.get(element.get('r:id') ?? '');
    const anchor = element.get('w:anchor');
    if (relation?.isOutside) return relation.target;
    return anchor ? `#${anchor}` : null;
  }

  #bookmark(name: string): void {
    if (name && !name.startsWith('_GoBack')) this.#write(`<span id="${PLACE}${escapeHtml(name)}"></span>`, []);
  }

  #run(element: XmlElement): void {
    const properties = element.child('w:rPr');
    const style = properties?.value('w:rStyle');
    const own = runProperties(properties);
    const look = { ...this.#styleRuns, ...(style ? this.document.styles.runsOf(style) : {}), ...own };
    if (look.hidden) return;
    const font = properties?.child('w:rFonts')?.get('w:ascii') ?? '';
    const tags = runTags(this.#link ? { ...look, underline: false } : look);
    for (const each of element.elements()) this.#content(each, tags, font);
  }

  /** What stands in a run. */
  #content(element: XmlElement, tags: string[], font: string): void {
    const { name } = element;
    const html = wordsHtml(element, font);
    if (html !== null) this.#write(html, tags);
    else if (name === 'w:instrText') this.#instruct(element.text());
    else if (name === 'w:fldChar') this.#fieldChar(element);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      this.#write(noteMark(element, this.document), []);
    } else if (name === 'w:commentReference') this.#comment(element.get('w:id') ?? '');
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') this.#drawing(element);
    else if (name === 'mc:AlternateContent') this.#alternate(element);
  }

  #instruct(words: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.isShowing && field.instruction.length < MAX_INSTRUCTION) field.instruction += words;
  }

  #fieldChar(element: XmlElement): void {
    const type = element.get('w:fldCharType');
    const top = this.#fields.at(-1);
    if (type === 'begin') {
      if (this.#fields.length < MAX_FIELDS) this.#fields.push({ instruction: '', isShowing: false });
      const answer = formAnswer(element);
      if (answer) this.#pieces.push(this.#piece(escapeHtml(answer), []));
    } else if (type === 'separate' && top) top.isShowing = true;
    else if (type === 'end') this.#fields.pop();
  }

  #comment(id: string): void {
    const comment = this.document.comments.elements.get(id);
    if (!comment || this.document.commentsUsed.has(id)) return;
    this.document.commentsUsed.add(id);
    const number = this.document.commentsUsed.size;
    const inside = new WordStory(this.document, this.document.comments.relations).blocks(comment.elements());
    const author = { author: comment.get('w:author'), date: comment.get('w:date') };
    const { mark, aside } = commentHtml(number, author, inside, this.document.words);
    this.#pieces.push({ html: mark, tags: [], change: null });
    this.#after.push(aside);
  }

  /** The newest way of saying a thing that we can read; a text box is said twice. */
  #alternate(element: XmlElement): void {
    const choice = element.child('mc:Choice');
    const isReadable = choice && (choice.find('w:txbxContent') || choice.find('a:blip') || choice.find('w:t'));
    const chosen = isReadable ? choice : (element.child('mc:Fallback') ?? choice);
    for (const each of chosen?.elements() ?? []) {
      if (each.name === 'w:r') this.#run(each);
      else this.#content(each, [], '');
    }
  }

  #drawing(element: XmlElement): void {
    const boxes = [...textBoxes(element)];
    for (const box of boxes) {
      const inside = new WordStory(this.document, this.relations).blocks(box.elements());
      this.#after.push(textBoxHtml(inside, this.document.words));
    }
    if (!boxes.length) this.#write(pictureHtml(element, this), []);
  }

  #write(html: string, tags: string[]): void {
    if (this.#fields.some((field) => !field.isShowing || isOfPages(field))) return;
    this.#pieces.push(this.#piece(html, tags));
  }

  #piece(html: string, tags: string[]): Piece {
    const field = this.#fields.findLast((each) => each.isShowing && fieldLink(each) !== null);
    const link = this.#link ?? (field ? linkTag(fieldLink(field) ?? '') : null);
    const commented = this.#commented.size ? ['span class="commented"'] : [];
    return { html, tags: [...commented, ...(link ? [link] : []), ...tags], change: this.#change };
  }
}

function* textBoxes(element: XmlElement): Generator<XmlElement> {
  for (const each of element.elements()) {
    if (each.name === 'w:txbxContent') yield each;
    else yield* textBoxes(each);
  }
}
