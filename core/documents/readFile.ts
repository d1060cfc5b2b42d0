import { convertAside } from './convertAside.ts';
import type { DocumentWords } from './documentWords.ts';
import { type FileKind, fileKind, kindByName, type ReadableKind } from './fileKind.ts';
import { type FileProblem, problemOf } from './fileProblem.ts';
import { MAX_FILE, MAX_TEXT_FILE } from './limits.ts';
import { sanitiseHtml } from './sanitiseHtml.ts';

/**
 * A file that can be shown: `article` is an `article.document`, sanitised, that loads nothing and is safe to show as soon
 * as it is here; `rest` settles once it is whole, and rejects when that is cancelled. document.css makes it look right.
 * `title` is the file's own, else its name. `isMisnamed`: it is not what its name says.
 */
export type FileRead = {
  kind: ReadableKind;
  title: string;
  article: HTMLElement;
  rest: Promise<void>;
  isMisnamed: boolean;
};
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
/** Opens any file but a PDF. Never throws, loads nothing, and gives a value or one problem. `signal` also ends `rest`. */
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
    const converted = await convertAside({ bytes, kind, words }, signal, progress);
    const origin = isZipped || kind === 'text' ? 'ours' : 'foreign';
    const article = document.createElement('article');
    article.className = 'document';
    const clean = await sanitiseHtml(converted.html, origin, article, signal);
    if (clean.isEmpty) return refused('empty');
    progress(1);
    if (signal.aborted) return refused('cancelled');
    const title = converted.title || clean.title || name.replace(/\.[^.]+$/, '');
    const language = converted.language || clean.language;
    if (/^[a-z]{2,3}(?:-[\w-]{1,30})?$/i.test(language)) article.lang = language;
    const named = kindByName(name);
    const isMisnamed = named !== null && named !== kind;
    return { ok: true, value: { kind, title, article, rest: clean.rest, isMisnamed } };
  } catch (error) {
    return refused(problemOf(error));
  }
}

const isReadable = (kind: FileKind): kind is ReadableKind => !(kind in REFUSED);
