import { convertAside } from './convertAside.ts';
import type { DocumentWords } from './documentWords.ts';
import { escapeHtml } from './escapeHtml.ts';
import { type FileKind, fileKind, kindByName, type ReadableKind } from './fileKind.ts';
import { type FileProblem, problemOf } from './fileProblem.ts';
import { MAX_FILE, MAX_TEXT_FILE } from './limits.ts';
import { sanitiseHtml } from './sanitiseHtml.ts';

/**
 * A file that can be shown: `html` is one `article.document`, sanitised, that loads nothing and is safe to insert;
 * document.css makes it look right. `title` is the file's own, else its name. `isMisnamed`: it is not what its name says.
 */
export type FileRead = { kind: ReadableKind; title: string; html: string; isMisnamed: boolean };
export type FileResult = { ok: true; value: FileRead } | { ok: false; problem: FileProblem };

type Options = {
  signal: AbortSignal;
  /** Hears how far it is, 0 to 1, from the first moment on. */
  progress(part: number): void;
  words: DocumentWords;
};

/** Kinds that are refused by what they are. */
const REFUSED: Record<Exclude<FileKind, ReadableKind>, FileProblem> = {
  pdf: 'notADocument',
  doc: 'oldWord',
  encrypted: 'encrypted',
  rtf: 'rtf',
  webArchive: 'webArchive',
  spreadsheet: 'spreadsheet',
  picture: 'picture',
  packed: 'notADocument',
};
/** Part of the work that is the converter's; the sanitiser has the rest. */
const CONVERTED = 0.6;

/** Opens any file but a PDF. Never throws, loads nothing, and gives a value or one problem. */
export async function readFile(bytes: Uint8Array, name: string, options: Options): Promise<FileResult> {
  const { signal, progress, words } = options;
  const refused = (problem: FileProblem): FileResult => ({ ok: false, problem });
  if (signal.aborted) return refused('cancelled');
  if (!bytes.length) return refused('empty');
  if (bytes.length > MAX_FILE) return refused('tooLarge');
  try {
    const kind = fileKind(bytes, name);
    if (kind === null) return refused('notADocument');
    if (!isReadable(kind)) return refused(REFUSED[kind]);
    const isZipped = kind === 'docx' || kind === 'odt';
    if (!isZipped && bytes.length > MAX_TEXT_FILE) return refused('tooLarge');
    progress(0);
    const converted = await convertAside({ bytes, kind, words }, signal, (part) => progress(part * CONVERTED));
    const origin = isZipped || kind === 'text' ? 'ours' : 'foreign';
    const clean = await sanitiseHtml(converted.html, origin, signal, (part) =>
      progress(CONVERTED + part * (1 - CONVERTED)),
    );
    if (clean.isEmpty) return refused('empty');
    progress(1);
    const title = converted.title || clean.title || name.replace(/\.[^.]+$/, '');
    const language = converted.language || clean.language;
    const lang = /^[a-z]{2,3}(?:-[\w-]{1,30})?$/i.test(language) ? ` lang="${escapeHtml(language)}"` : '';
    const html = `<article class="document"${lang}>${clean.html}</article>`;
    const named = kindByName(name);
    return { ok: true, value: { kind, title, html, isMisnamed: named !== null && named !== kind } };
  } catch (error) {
    return refused(problemOf(error));
  }
}

const isReadable = (kind: FileKind): kind is ReadableKind => !(kind in REFUSED);
