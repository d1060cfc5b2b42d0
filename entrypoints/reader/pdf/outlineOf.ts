import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Heading } from '../DocumentView.ts';

type Entry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** More entries than this are not listed; a damaged file may name itself for ever. */
const MOST = 2000;
const DEEPEST = 6;

/**
 * The outline that a PDF brings along, with where each entry stands in the text; empty when it has none. Its entries are
 * written like the headings of the text (`read`) that say the same: Chromium loses the space where a heading breaks.
 */
export async function outlineOf(
  pdf: PDFDocumentProxy,
  offsetAt: (page: number, top: number) => number,
  read: Heading[],
): Promise<Heading[]> {
  const written = new Map(read.map(({ title }) => [letters(title), title]));
  const headings: Heading[] = [];
  async function add(entries: Entry[], level: number): Promise<void> {
    for (const { title, dest, items } of entries) {
      if (headings.length >= MOST) return;
      const start = await offsetOf(pdf, dest, offsetAt);
      if (start !== null && title.trim()) {
        const own = once(title.trim());
        headings.push({ title: written.get(letters(own)) ?? own, level, start });
      }
      if (level < DEEPEST) await add(items, level + 1);
    }
  }
  try {
    await add((await pdf.getOutline()) ?? [], 1);
  } catch {
    return []; // A damaged outline is none.
  }
  return headings;
}

async function offsetOf(
  pdf: PDFDocumentProxy,
  dest: Entry['dest'],
  offsetAt: (page: number, top: number) => number,
): Promise<number | null> {
  try {
    const [ref, kind, ...at] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? [];
    const index = typeof ref === 'number' ? ref : ref ? await pdf.getPageIndex(ref) : null;
    if (index === null) return null;
    const [, foot = 0, , head = 1] = (await pdf.getPage(index + 1)).view;
    const y = kind?.name === 'XYZ' ? at[1] : /^FitB?H$/.test(kind?.name) ? at[0] : null;
    return offsetAt(index, typeof y === 'number' ? 1 - (y - foot) / (head - foot) : 0);
  } catch {
    return null;
  }
}

const letters = (title: string) => title.replace(/\s+/g, '');

/** Chromium writes the title of some entries twice. */
function once(title: string): string {
  const half = title.slice(0, title.length / 2);
  return half + half === title ? half : title;
}
