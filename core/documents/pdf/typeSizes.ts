import type { Line } from './pageLines.ts';

/** What the type of a document says: the size and font of its body, its line pitch (in sizes), its heading sizes. */
export type TypeSizes = { body: number; font: string; pitch: number; headings: number[] };

/** Type larger than the body's by this factor is a heading's. */
const LARGER = 1.12;
const LEVELS = 6;

/** Measures the type of all lines; the body is the size with the most letters. */
export function typeSizes(lines: Line[]): TypeSizes {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const pitches = new Map<number, number>();
  let before: Line | null = null;
  for (const line of lines) {
    const letters = line.stretches.reduce((sum, { text }) => sum + text.length, 0);
    count(sizes, round(line.size), letters);
    count(fonts, line.font, letters);
    if (before && before.page === line.page && round(before.size) === round(line.size)) {
      const pitch = Math.round(((before.y - line.y) / line.size) * 20) / 20;
      if (pitch > 0.8 && pitch < 3) count(pitches, pitch, 1);
    }
    before = line;
  }
  const body = most(sizes) ?? 1;
  const headings: number[] = [];
  for (const size of [...sizes.keys()].sort((a, b) => b - a)) {
    if (size < body * LARGER || headings.length === LEVELS) break;
    if (size < (headings.at(-1) ?? Number.POSITIVE_INFINITY) * 0.95) headings.push(size);
  }
  return { body, font: most(fonts) ?? '', pitch: most(pitches) ?? 1.2, headings };
}

/** The heading level that a size of type stands for, 0 for none. */
export function levelOfSize(size: number, { body, headings }: TypeSizes): number {
  if (size < body * LARGER) return 0;
  const index = headings.findIndex((heading) => size >= heading * 0.95);
  return index < 0 ? 0 : index + 1;
}

const round = (size: number) => Math.round(size * 4) / 4;

function count<K>(counts: Map<K, number>, key: K, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function most<K>(counts: Map<K, number>): K | undefined {
  let best: K | undefined;
  let highest = 0;
  for (const [key, value] of counts) {
    if (value <= highest) continue;
    best = key;
    highest = value;
  }
  return best;
}
