import { DOCUMENT_KINDS, documentSchema } from '../../model/document.ts';
import type { Skipped } from '../../model/exchange.ts';
import { passageSchema, textPositionSelectorSchema, textQuoteSelectorSchema } from '../../model/passage.ts';
import { judgementSchema, tagSchema } from '../../model/tag.ts';
import { z } from '../../model/zod.ts';

const { url, alsoAt, title, fileName, fileSize, textHash, organisation } = documentSchema.shape;

/** A document as a file of another program or of a colleague names it. */
export const incomingDocumentSchema = z.object({
  url,
  alsoAt: alsoAt.default([]),
  kind: z.enum(DOCUMENT_KINDS).default('web'),
  title: title.default(''),
  fileName: fileName.default(null),
  fileSize: fileSize.default(null),
  textHash: textHash.default(null),
  organisation: organisation.default(''),
});
export type IncomingDocument = z.infer<typeof incomingDocumentSchema>;

const { edition, by, suggested, createdAt, updatedAt, detachedAt, id } = tagSchema.shape;
const { path, heading, textVersion, page, region } = passageSchema.shape;

/**
 * A coding that can become a tag. `quote` is null where the file has a position alone, `position` where it has words
 * alone; one of both is there.
 */
export const incomingTagSchema = judgementSchema.extend({
  id,
  url,
  passage: z.object({
    quote: textQuoteSelectorSchema.nullable(),
    position: textPositionSelectorSchema.nullable(),
    ...{ path, heading, textVersion, page, region },
  }),
  ...{ edition, by, suggested, createdAt, updatedAt, detachedAt },
});
export type IncomingTag = z.infer<typeof incomingTagSchema>;

/** What a file has that can be taken over, and how much of it cannot. `unrated`: codings without a strength of ours. */
export type Incoming = { documents: IncomingDocument[]; tags: IncomingTag[]; skipped: Skipped; unrated: number };

/** An address that a document can be opened at: a web page's or a file's, or the SHA-256 of a file. */
export const isOpenable = (address: string): boolean =>
  /^(https?|file):\/\/|^urn:sha256:[0-9a-f]{64}$/.test(address) && URL.canParse(address) && address.length <= 4000;

/** An address that would run something when it is opened; nobody writes such a one by accident. */
export const isHostile = (address: string): boolean => {
  // Browsers pass over blanks and control characters in front of and inside the name of a scheme.
  const bare = address.replace(/[\s\p{Cc}]+/gu, '').toLowerCase();
  return /^(javascript|vbscript|data):/.test(bare);
};
