import { hyphenRule } from './hyphens.ts';
import { type Line, lineText } from './pageLines.ts';
import { paragraphs } from './paragraphs.ts';
import { runningHeads } from './runningHeads.ts';
import { typeSizes } from './typeSizes.ts';

/**
 * Pieces of the text in order: piece k is starts[k]–ends[k], the words of span drawn[k] of its page from leads[k] on;
 * raws[k] is all that the span says, where white space of it is left out.
 */
export type DrawnPieces = {
  drawn: number[];
  leads: number[];
  raws: (string | null)[];
  starts: number[];
  ends: number[];
  runs: number[];
};

/** The whole text of a PDF: one text over all pages, without running heads, words whole and spaces single. */
export type PdfText = {
  text: string;
  blocks: { start: number; level: number }[];
  pieces: DrawnPieces;
  /** For each page: its part of the text, and its pieces (`to` not included). */
  pages: { start: number; end: number; from: number; to: number }[];
  /** Where each line begins, on which page (from 0), and how far down it (0–1). */
  lines: { start: number; page: number; top: number }[];
};

/** How many paragraphs are joined between two rests. */
const SLICE = 300;

/** Joins the lines of all pages; `rest` gives the thread away now and then. */
export async function pdfText(pages: Line[][], rest: () => Promise<void>): Promise<PdfText> {
  const heads = runningHeads(pages);
  const lines = pages.flatMap((page) => page.filter((line) => !heads.has(line)));
  await rest();
  const type = typeSizes(lines);
  const hyphen = hyphenRule(lines);
  await rest();
  const all = paragraphs(lines, type);
  await rest();
  const writer = new Writer(pages.length);
  for (const [index, { lines: own, level }] of all.entries()) {
    if (index % SLICE === SLICE - 1) await rest();
    writer.begin(level);
    for (const [at, line] of own.entries()) {
      const next = own[at + 1];
      const rule = next ? hyphen(lineText(line), lineText(next)) : null;
      writer.line(line, rule === 'join');
      if (next && rule === null) writer.space();
    }
  }
  await rest();
  return writer.done();
}

/** White space that is not one plain space; the same that text models level. */
const LOOSE = /[\t\n\f\r]+[ \t\n\f\r]*| [ \t\n\f\r]+/g;
/** A gap between two stretches that is a space, in sizes of type. */
const GAP = 0.18;

class Writer {
  readonly #strings: string[] = [];
  readonly #text: PdfText;
  #length = 0;
  #run = 0;
  #last = { page: -1, drawn: -1 };
  #spaced = true;

  constructor(pages: number) {
    this.#text = {
      text: '',
      blocks: [],
      pieces: { drawn: [], leads: [], raws: [], starts: [], ends: [], runs: [] },
      pages: Array.from({ length: pages }, () => ({ start: -1, end: -1, from: 0, to: 0 })),
      lines: [],
    };
  }

  begin(level: number): void {
    if (this.#length > 0) this.#put('\n');
    this.#spaced = true;
    this.#text.blocks.push({ start: this.#length, level });
  }

  space(): void {
    if (!this.#spaced) this.#put(' ');
    this.#spaced = true;
  }

  /** Writes a line, without the hyphen at its end if that is to go. */
  line(line: Line, dropHyphen: boolean): void {
    this.#text.lines.push({ start: this.#length, page: line.page, top: line.top });
    const last = line.stretches.findLastIndex(({ text }) => text.trim() !== '');
    let right = Number.NaN;
    for (const [index, { text, drawn, x, width }] of line.stretches.slice(0, last + 1).entries()) {
      if (x - right > GAP * line.size) this.space();
      const words = index === last ? text.trimEnd() : text;
      this.#stretch(dropHyphen && index === last ? words.slice(0, -1) : words, line.page, drawn);
      right = x + width;
    }
    this.#last.drawn = line.stretches.at(-1)?.drawn ?? this.#last.drawn;
  }

  #stretch(text: string, page: number, drawn: number): void {
    const lead = text.search(/[^ \t\n\f\r]/);
    if (lead !== 0) this.space();
    if (lead >= 0) this.#piece(text.slice(lead).replace(LOOSE, ' '), page, drawn, lead, text);
    this.#last.drawn = drawn;
  }

  #piece(words: string, page: number, drawn: number, lead: number, text: string): void {
    const { pieces, pages } = this.#text;
    const last = this.#last;
    // What stands between two pieces of one run must all be of the text.
    if (last.page !== page || drawn < last.drawn || drawn > last.drawn + 1) this.#run++;
    this.#last = { page, drawn };
    const part = pages[page];
    if (part && part.start < 0) {
      part.start = this.#length;
      part.from = pieces.starts.length;
    }
    pieces.drawn.push(drawn);
    pieces.leads.push(lead);
    pieces.raws.push(words.length === text.length - lead ? null : text);
    pieces.runs.push(this.#run);
    pieces.starts.push(this.#length);
    this.#put(words);
    pieces.ends.push(this.#length);
    if (part) {
      part.end = this.#length;
      part.to = pieces.starts.length;
    }
    this.#spaced = words.endsWith(' ') || words.endsWith('\u00a0');
  }

  #put(words: string): void {
    this.#strings.push(words);
    this.#length += words.length;
  }

  done(): PdfText {
    this.#text.text = this.#strings.join('');
    let at = 0;
    for (const page of this.#text.pages) {
      if (page.start < 0) Object.assign(page, { start: at, end: at });
      at = page.end;
    }
    return this.#text;
  }
}
