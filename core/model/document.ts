import { hashSchema } from './hash.ts';
import { ORGANISATION_MAX } from './review.ts';
import { recordIdSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

/** Web pages are met in a tab; the others are files that the reader opens. */
export const DOCUMENT_KINDS = ['web', 'pdf', 'docx', 'odt', 'text', 'markdown', 'html'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const OUTCOMES = ['accept', 'changes', 'decline'] as const;
const decisionSchema = z.object({
  outcome: z.enum(OUTCOMES).nullable(),
  summary: z.string().max(10_000),
  at: timeSchema,
});

/** The most characters of an address: portals put whole tickets of admission into theirs. */
const ADDRESS_MAX = 20_000;
/** An address that a document can be opened at, never one that runs something. */
const addressSchema = z.url({ protocol: /^(https?|file|urn)$/ }).max(ADDRESS_MAX);

/**
 * A document of one review. A web page's is made with its first tag (opening a page alone stores nothing), a file's when
 * it is opened.
 * `url` is the address it was first met at (documentUrl of a page, fileAddress of a file), `alsoAt` where the same text
 * was met as well. `textHash` is null until its whole text was read. `versionOf` is the document that it revises.
 */
export const documentSchema = z.object({
  id: recordIdSchema,
  reviewId: recordIdSchema,
  kind: z.enum(DOCUMENT_KINDS),
  url: addressSchema,
  alsoAt: z.array(addressSchema).max(50),
  title: z.string().max(500),
  /** What the file was called when it was opened last, and its size in bytes; null for a web page. */
  fileName: z.string().max(500).nullable(),
  fileSize: z.int().nonnegative().nullable(),
  textHash: hashSchema.nullable(),
  versionOf: recordIdSchema.nullable(),
  /** Documents that look related and are not, as a person said; they are not offered again. */
  unrelatedTo: z.array(recordIdSchema).max(500),
  /** The name of the organisation that it comes from, one of its review's; '' when not said. */
  organisation: z.string().max(ORGANISATION_MAX),
  /** What was decided on it, and why in a few sentences; null until then. */
  decision: decisionSchema.nullable(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  deletedAt: timeSchema.nullable(),
  revision: z.int().nonnegative(),
});
export type DocumentRecord = z.infer<typeof documentSchema>;

/** What a web page that was just met has of a document's fields. */
export const newWebPage = () => ({
  kind: 'web' as const,
  alsoAt: [],
  fileName: null,
  fileSize: null,
  textHash: null,
  versionOf: null,
  unrelatedTo: [],
  organisation: '',
  decision: null,
});

/**
 * The address a web page is known by: no fragment, unless the fragment is a route (`#/` or `#!`).
 * Throws TypeError for text that is no address.
 */
export function documentUrl(address: string): string {
  const url = new URL(address);
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  return url.href;
}

/** The address a file is known by, whatever it is called and wherever it lies: the SHA-256 of its bytes, in hex. */
export const fileAddress = (hash: string): string => `urn:sha256:${hash}`;

/** The SHA-256 in a file's address; null for a web page's. */
export const fileHash = (address: string): string | null => /^urn:sha256:([0-9a-f]{64})$/.exec(address)?.[1] ?? null;

/** The path, in the extension, of the reader with a file that is kept. */
export const readerPath = (hash: string): string => `/reader.html?file=${hash}`;
/** The path of the reader that is to fetch a file from a site. */
export const readerPathFrom = (url: string): string => `/reader.html?from=${encodeURIComponent(url)}`;

/** Whether a tab has our reader, with a file or without. `own` is the extension's origin, with its slash. */
export const isReader = (tabUrl: string, own: string): boolean => tabUrl.split(/[?#]/, 1)[0] === `${own}reader.html`;

/**
 * The address of the document that a tab shows: a page's own, or that of the file in our reader. Null where nothing can
 * be tagged. `own` is the extension's origin, with its slash.
 */
export function shownDocument(tabUrl: string, own: string): string | null {
  if (!URL.canParse(tabUrl)) return null;
  if (/^(https?|file):/.test(tabUrl)) return documentUrl(tabUrl);
  if (!isReader(tabUrl, own)) return null;
  const hash = hashSchema.safeParse(new URL(tabUrl).searchParams.get('file'));
  return hash.success ? fileAddress(hash.data) : null;
}

/** Whether a document is known at an address (as documentUrl reads it). */
export const isAt = ({ url, alsoAt }: Pick<DocumentRecord, 'url' | 'alsoAt'>, address: string): boolean =>
  url === address || alsoAt.includes(address);
