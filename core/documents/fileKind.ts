import { isText } from './plain/decodeText.ts';
import { isZip, zipDirectory } from './zip/zipDirectory.ts';

/** Kinds that open, and kinds that are known and refused with a sentence of their own. */
export type FileKind =
  | ReadableKind
  | 'pdf'
  | 'doc'
  | 'encrypted'
  | 'rtf'
  | 'webArchive'
  | 'spreadsheet'
  | 'picture'
  | 'packed';
/** Kinds that readFile opens. */
export type ReadableKind = 'docx' | 'odt' | 'text' | 'markdown' | 'html';

const BY_NAME: Record<string, ReadableKind> = {
  md: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  odt: 'odt',
};
const HEAD = 2048;
const HTML = /^(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|html|head|body)\b/i;
const WEB_ARCHIVE = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*content-type:\s*multipart\/related/im;
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What a file is, by its content first and its name second; null when it is nothing that is known. */
export function fileKind(bytes: Uint8Array, name: string): FileKind | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const named = kindByName(name);
  if (head.startsWith('%PDF-')) return 'pdf';
  if (isZip(bytes)) return zipKind(bytes, head, named);
  if (starts(bytes, OLE)) return oleKind(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (
    PICTURES.some((signature) => starts(bytes, signature)) ||
    /^RIFF[\s\S]{4}WEBP|^BM[\s\S]{4}\0\0\0\0|^[\s\S]{4}ftyp(?:heic|avif|mif1)/.test(head)
  ) {
    return 'picture';
  }
  // A PDF may have other bytes in front; a text that speaks of one has words there.
  if (/^[\s\S]{0,1024}?%PDF-\d/.test(head) && (/\.pdf$/i.test(name) || !isText(bytes))) return 'pdf';
  if (!isText(bytes)) return null;
  if (WEB_ARCHIVE.test(head)) return 'webArchive';
  if (HTML.test(head.replace(/^(?:ï»¿|ÿþ|þÿ)/, '').replaceAll('\0', ''))) return 'html';
  return named === 'markdown' || named === 'html' ? named : 'text';
}

/** The kind that a name promises; null when it promises none, and `'pdf'` for a PDF. */
export function kindByName(name: string): ReadableKind | 'pdf' | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'pdf') return 'pdf';
  return extension === 'txt' || extension === 'text' ? 'text' : (BY_NAME[extension] ?? null);
}

function zipKind(bytes: Uint8Array, head: string, named: ReturnType<typeof kindByName>): FileKind | null {
  const mimetype = /^[\s\S]{30}mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(head)?.[1];
  const names = namesIn(bytes);
  // A spoilt zip is still known by its beginning, so that it is called damaged and not unknown.
  if (!names) {
    if (mimetype || named === 'odt') return 'odt';
    return named === 'docx' || head.includes('[Content_Types].xml') || head.includes('word/') ? 'docx' : 'packed';
  }
  if (mimetype) return mimetype === 'text' ? 'odt' : 'spreadsheet';
  if (names.has('content.xml')) return 'odt';
  const folders = new Set([...names].map((each) => each.split('/', 1)[0]));
  if (folders.has('word')) return 'docx';
  if (folders.has('xl') || folders.has('ppt')) return 'spreadsheet';
  return named === 'docx' || named === 'odt' ? named : 'packed';
}

function namesIn(bytes: Uint8Array): Set<string> | null {
  try {
    return new Set(zipDirectory(bytes).keys());
  } catch {
    return null;
  }
}

/** Old Office files and encrypted new ones are told apart by the names of the streams in them. */
function oleKind(bytes: Uint8Array): FileKind | null {
  if (holds(bytes, 'EncryptedPackage')) return 'encrypted';
  if (holds(bytes, 'WordDocument')) return 'doc';
  return holds(bytes, 'Workbook') || holds(bytes, 'PowerPoint Document') ? 'spreadsheet' : null;
}

function holds(bytes: Uint8Array, name: string): boolean {
  const wide = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  const first = wide[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const starts = (bytes: Uint8Array, signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
