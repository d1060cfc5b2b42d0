import { type Line, lineText } from './pageLines.ts';
import { levelOfSize, type TypeSizes } from './typeSizes.ts';

/** Lines that make one paragraph or heading (`level` 1–6, else 0). */
export type Paragraph = { lines: Line[]; level: number };

const BULLET =
  /^(?:[\u2022\u2023\u25aa\u25cf\u25e6\u2043\u2219\uf0b7\uf0a7\u00b7*–—-]|\(?(?:\p{Nd}{1,3}|[a-z]|[ivx]{1,4})[.)])\s/iu;
/** The number of a clause, `4.2.1.` or `4.2` before a capital letter, and what a line ends with that speaks of one. */
const CLAUSE = /^(?:\p{Nd}{1,2}|\p{Lu})(?:\.\p{Nd}{1,2})+(?:[.)]\s|\s+["“‘(]?\p{Lu})/u;
const SPEAKS_OF_ONE =
  /(?:\b(?:sections?|clauses?|articles?|paragraphs?|parts?|items?|tables?|figures?|versions?|see|under|in|of|to|with|by)|[,(§–-])$/iu;
/** The end of a sentence, or of what introduces a list. */
const FINAL = /[.!?:;…]["'”’)\]]*$/u;
/** A heading has no more lines, nor characters. */
const HEADING_LINES = 4;
const HEADING_TEXT = 200;

/** Puts the lines of a document together, also over column and page breaks in mid-sentence. */
export function paragraphs(lines: Line[], type: TypeSizes): Paragraph[] {
  const all: Paragraph[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) all.push({ lines: open, level: 0 });
    open = [];
  };
  for (const [index, line] of lines.entries()) {
    const before = open.at(-1);
    if (before && !goesOn(open, before, line, lines[index + 1], type)) close();
    open.push(line);
  }
  close();
  for (const [index, paragraph] of all.entries()) paragraph.level = levelOf(paragraph, all[index + 1], type);
  return all;
}

function goesOn(open: Line[], before: Line, line: Line, next: Line | undefined, type: TypeSizes): boolean {
  if (Math.abs(before.size - line.size) > 0.12 * Math.max(before.size, line.size)) return false;
  if (before.way !== line.way) return false;
  const says = lineText(line);
  const said = lineText(before);
  if (BULLET.test(says) || (CLAUSE.test(says) && !SPEAKS_OF_ONE.test(said))) return false;
  if (isBreak(before, line))
    return !FINAL.test(said) && levelOfSize(line.size, type) === 0 && !isOwnFont(open, line, type);
  if (before.y - line.y > Math.max(type.pitch * 1.22, 1.05) * line.size + 0.5) return false;
  if (isOwnFont(open, line, type)) return false;
  // What of the paragraph stands in another column says nothing of this one's edges.
  const column = open.slice(open.findLastIndex((each, at) => at === 0 || isBreak(open[at - 1] as Line, each)));
  const under = next && !isBreak(line, next) ? next : undefined;
  const left = Math.min(...column.map(({ x }) => x));
  const right = Math.max(line.right, under?.right ?? 0, ...column.map((each) => each.right));
  // A first line that is drawn in, and one before it that ended early.
  const drawnIn = line.x - left > 0.9 * line.size && (!under || under.x < line.x - 0.5 * line.size);
  const first = lineText(open[0] as Line);
  if (drawnIn && !BULLET.test(first) && !CLAUSE.test(first)) return false;
  return !(FINAL.test(said) && before.right < right - 4 * line.size);
}

/** Whether a line stands on another page than the one before it, or higher, as in the next column. */
const isBreak = (before: Line, line: Line): boolean => before.page !== line.page || before.y - line.y < -line.size;

/** Whether a change of font parts a heading of the body's size from what comes under it. */
function isOwnFont(open: Line[], line: Line, { font }: TypeSizes): boolean {
  const last = open.at(-1);
  return last !== undefined && last.font !== line.font && (last.font === font || line.font === font) && isWhole(last);
}

/** Whether all of a line that is more than a word is set in one font: then its font says something. */
const isWhole = ({ stretches }: Line) => stretches.filter(({ text }) => text.trim() !== '').length <= 2;

function levelOf({ lines }: Paragraph, next: Paragraph | undefined, type: TypeSizes): number {
  const [first] = lines;
  if (!first || lines.length > HEADING_LINES) return 0;
  const text = lines.map(lineText).join(' ');
  if (text.length > HEADING_TEXT || !/\p{L}/u.test(text)) return 0;
  const level = levelOfSize(first.size, type);
  if (level > 0) return level;
  // A line of its own in another font, at least as large as the body, over a paragraph of the body.
  const isSet =
    lines.length <= 2 &&
    lines.every((line) => line.font !== type.font && line.size > type.body * 0.97 && !hasColumns(line));
  const isTitle = /^[\p{Lu}\p{Nd}]/u.test(text) && !/[.,;:]$/.test(text) && text.length < 120;
  const over = next?.lines[0];
  const isOver = over !== undefined && over.font === type.font && over.page === first.page;
  return isSet && isTitle && isOver ? Math.min(6, type.headings.length + 1) : 0;
}

/** Whether the words of a line stand in columns, as a table's do: white space in it is as wide as this, in its size. */
function hasColumns({ stretches, size }: Line): boolean {
  const gap = 1.2 * size;
  return stretches.some(({ text, x, width }, index) => {
    const before = stretches[index - 1];
    return (text.trim() === '' && width > gap) || (before !== undefined && x - (before.x + before.width) > gap);
  });
}
