import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';

/** Words that are drawn as one: `drawn` counts the text layer's spans of the page. Points of the page, from its foot up. */
export type Stretch = { drawn: number; text: string; x: number; width: number };

/** One line of a page, with its baseline `y` and `size` of type, and how far down the page it begins (0–1). */
export type Line = {
  page: number;
  stretches: Stretch[];
  x: number;
  right: number;
  y: number;
  size: number;
  font: string;
  top: number;
};

/** The page as it lies, in points: [left, foot, right, head]. */
export type PageBox = readonly number[];

/** Baselines that differ by more than this, in sizes of type, are of two lines. */
const SAME_LINE = 0.7;

/**
 * The lines of a page in the order in which it draws them. `content` must come from the same parameters as the text
 * layer's, so that the n-th item that is not empty is drawn by its n-th span.
 */
export function pageLines({ items }: TextContent, page: number, box: PageBox): Line[] {
  const lines: Line[] = [];
  const [, foot = 0, , head = 1] = box;
  let line: Line | null = null;
  let drawn = 0;
  for (const item of items) {
    if (!('str' in item)) continue;
    const { str, width, hasEOL, fontName } = item;
    const [x, y] = placeOf(item);
    const size = sizeOf(item);
    if (line && Math.abs(y - line.y) > SAME_LINE * Math.max(size, line.size)) line = null;
    if (str !== '') {
      const isBlank = str.trim() === '';
      if (!line) {
        if (!isBlank) {
          const top = Math.min(1, Math.max(0, 1 - (y + size - foot) / (head - foot)));
          line = { page, stretches: [], x, right: x, y, size, font: fontName, top };
          lines.push(line);
        }
      }
      if (line) {
        line.stretches.push({ drawn, text: str, x, width });
        if (!isBlank) {
          if (size > line.size) Object.assign(line, { size, font: fontName, y });
          line.x = Math.min(line.x, x);
          line.right = Math.max(line.right, x + width);
        }
      }
      drawn++;
    }
    if (hasEOL) line = null;
  }
  return lines;
}

function placeOf({ transform }: TextItem): [number, number] {
  return [transform[4] as number, transform[5] as number];
}

/** The size of the type in points, whatever way the words are turned. */
function sizeOf({ transform, height }: TextItem): number {
  return Math.hypot(transform[2] as number, transform[3] as number) || height || 1;
}

/** What a line says, with single spaces. */
export function lineText(line: Line): string {
  return line.stretches
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
