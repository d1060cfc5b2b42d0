import { convertFile } from '../../core/documents/convertFile.ts';
import type { DocumentWords } from '../../core/documents/documentWords.ts';

type Mammoth = { convertToHtml(input: { arrayBuffer: ArrayBuffer }): Promise<{ value: string }> };
declare const mammoth: Mammoth;

const words: DocumentWords = {
  language: 'en',
  inserted: '$1',
  deleted: '$1',
  commentBy: '$1',
  notes: 'Notes',
  pageHeader: 'Page header',
  pageFooter: 'Page footer',
  textBox: 'Text box',
  picture: 'Picture',
  pictureNotShown: 'Picture',
};

const html = {
  converter: async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
    (await convertFile(bytes, 'docx', words, () => {})).html,
  mammoth: async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
    (await mammoth.convertToHtml({ arrayBuffer: bytes.buffer })).value,
};

/** Milliseconds until a Word file is HTML, and how long that is. Nothing is sanitised or shown. */
async function read(base64: string, way: keyof typeof html): Promise<{ time: number; length: number }> {
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  const start = performance.now();
  const { length } = await html[way](bytes);
  return { time: performance.now() - start, length };
}

Object.assign(globalThis, { readWord: read });
