import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';

/** Words that are drawn as one: `drawn` counts the text layer's spans of the page. Points of the page, from its foot up. */
export type Stretch = { drawn: number; text: string; x: number; width: number };

/**
 * One line of a page, with its baseline `y` and `size` of type, and how far down the page it begins (0–1). Words that run
 * another way are measured along their way: `way` is its angle in degrees, against the clock.
 */
export type Line = {
  page: number;
  stretches: Stretch[];
  x: number;
  right: number;
  y: number;
  way: number;
  size: number;
  font: string;
  top: number;
};

/** A page: its `view` in points, [left, foot, right, head], and the degrees by which it is turned to be read. */
export type PageBox = { view: readonly number[]; rotate: number };

/** Baselines that differ by more than this, in sizes of type, are of two lines. */
const SAME_LINE = 0.7;

/**
 * The lines of a page in the order in which it draws them. `content` must come from the same parameters as the text
 * layer's, so that the n-th item that is not empty is drawn by its n-th span.
 */
export function pageLines({ items }: TextContent, page: number, box: PageBox): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  let drawn = 0;
  for (const item of items) {
    if (!('str' in item)) continue;
    const { str, width, hasEOL, fontName } = item;
    const way = wayOf(item);
    const [x, y] = placeOf(item, way);
    const size = sizeOf(item);
    if (line && (way !== line.way || Math.abs(y - line.y) > SAME_LINE * Math.max(size, line.size))) line = null;
    if (str !== '') {
      const isBlank = str.trim() === '';
      if (!line) {
        if (!isBlank) {
          const top = topOf(item, size, way, box);
          line = { page, stretches: [], x, right: x, y, way, size, font: fontName, top };
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

/** The angle at which words run, in whole degrees. */
function wayOf({ transform }: TextItem): number {
  const [across = 1, up = 0] = transform as number[];
  return up === 0 && across > 0 ? 0 : Math.round((Math.atan2(up, across) * 180) / Math.PI);
}

/** Where words begin, measured along their way and across it. */
function placeOf({ transform }: TextItem, way: number): [number, number] {
  const [x, y] = [transform[4] as number, transform[5] as number];
  if (way === 0) return [x, y];
  const [cos, sin] = directionOf(way);
  return [x * cos + y * sin, y * cos - x * sin];
}

const directionOf = (way: number): [number, number] => [
  Math.cos((way * Math.PI) / 180),
  Math.sin((way * Math.PI) / 180),
];

/** How far down the page, as it is read, the head of the words stands (0–1). */
function topOf({ transform }: TextItem, size: number, way: number, { view, rotate }: PageBox): number {
  const [left = 0, foot = 0, right = 1, head = 1] = view;
  const [cos, sin] = directionOf(way);
  const [x, y] = [(transform[4] as number) - size * sin, (transform[5] as number) + size * cos];
  const [across, down] = [(x - left) / (right - left), (head - y) / (head - foot)];
  const top = { 0: down, 90: across, 180: 1 - down, 270: 1 - across }[rotate] ?? down;
  return Math.min(1, Math.max(0, top));
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
