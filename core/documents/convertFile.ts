import type { Converted } from './converted.ts';
import type { DocumentWords } from './documentWords.ts';
import type { ReadableKind } from './fileKind.ts';
import { convertOdt } from './odt/convertOdt.ts';
import { decodeText } from './plain/decodeText.ts';
import { markdownToHtml } from './plain/markdownToHtml.ts';
import { refuseDeepHtml } from './plain/refuseDeepHtml.ts';
import { textToHtml } from './plain/textToHtml.ts';
import { refuseLongHtml } from './refuseLongHtml.ts';
import { convertWord } from './word/convertWord.ts';

/** A file's contents as HTML that is still to be sanitised. Needs no DOM. Throws Refused. */
export async function convertFile(...asked: Parameters<typeof convert>): Promise<Converted> {
  const converted = await convert(...asked);
  refuseLongHtml(converted.html);
  return converted;
}

async function convert(
  bytes: Uint8Array,
  kind: ReadableKind,
  words: DocumentWords,
  progress: (part: number) => void,
): Promise<Converted> {
  switch (kind) {
    case 'docx':
      return convertWord(bytes, words, progress);
    case 'odt':
      return convertOdt(bytes, words);
    case 'markdown': {
      const { title, html } = markdownToHtml(decodeText(bytes));
      return { title, language: '', html: refuseDeepHtml(html) };
    }
    case 'html':
      return { title: '', language: '', html: refuseDeepHtml(decodeText(bytes)) };
    case 'text':
      return { title: '', language: '', html: textToHtml(decodeText(bytes)) };
  }
}
