import { convertFile } from '../../core/documents/convertFile.ts';
import type { DocumentWords } from '../../core/documents/documentWords.ts';
import { sanitiseHtml } from '../../core/documents/sanitiseHtml.ts';

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
  async reader(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const converted = await convertFile(bytes, 'docx', words, () => {});
    return (await sanitiseHtml(converted.html, 'ours', new AbortController().signal, () => {})).html;
  },
  mammoth: async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
    (await mammoth.convertToHtml({ arrayBuffer: bytes.buffer })).value,
};

/** Milliseconds until a Word file's text stands in the page, and the text's length. */
async function read(base64: string, way: keyof typeof html): Promise<{ time: number; length: number }> {
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  const holder = document.createElement('article');
  const start = performance.now();
  holder.innerHTML = await html[way](bytes);
  document.body.replaceChildren(holder);
  const length = holder.offsetHeight && holder.textContent.length;
  return { time: performance.now() - start, length };
}

Object.assign(globalThis, { readWord: read });
