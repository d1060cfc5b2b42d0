import { framework } from '../../content/framework.ts';
import { guideItems } from '../../content/items.ts';
import { type DocumentRecord, documentSchema } from '../model/document.ts';
import { type ExchangeRefusal, refused } from '../model/exchange.ts';
import { hashSchema } from '../model/hash.ts';
import { type Review, reviewSchema } from '../model/review.ts';
import { recordIdSchema, type Tag, tagSchema, timeSchema } from '../model/tag.ts';
import { z } from '../model/zod.ts';
import { isSealed, sealedFile, sha256 } from './sealedFile.ts';

const FORMAT = 'crosswalk-packet';
const VERSION = 1;

/** What two readers must have in common of a review, and no more: nothing that was found or decided. */
const sharedReviewSchema = reviewSchema.pick({
  name: true,
  kind: true,
  organisations: true,
  role: true,
  edition: true,
  requirements: true,
});
const readDocumentSchema = documentSchema.omit({
  reviewId: true,
  decision: true,
  unrelatedTo: true,
  deletedAt: true,
  revision: true,
});
const readTagSchema = tagSchema.omit({ reviewId: true, revision: true, deletedAt: true });

const packetSchema = z.object({
  /** What ties the readings of two people. */
  id: recordIdSchema,
  blind: z.boolean(),
  /** Who sends it, as the report names them; '' when not said. */
  from: reviewSchema.shape.reviewer,
  /** The guidance that it was read with: its edition, and the SHA-256 of its items. */
  codebook: z.object({ framework: z.string().max(80), edition: z.string().max(40), sha256: hashSchema }),
  review: sharedReviewSchema,
  documents: z.array(readDocumentSchema).max(10_000),
  /** The readings in it: none asks for a second one; a blind packet never has the first. */
  readings: z
    .array(
      z.object({
        reviewId: recordIdSchema,
        reader: z.enum(['first', 'second']),
        by: reviewSchema.shape.reviewer,
        tags: z.array(readTagSchema).max(200_000),
      }),
    )
    .max(2),
});
/** A review on its way between two readers. */
export type Packet = z.infer<typeof packetSchema>;

const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  createdAt: timeSchema,
  sha256: z.string(),
  data: z.unknown(),
});

/**
 * The packet of a review: for the first reader a request to read the same documents (with their own tags unless it is
 * blind), for the second the reading that answers it.
 */
export async function packetOf(
  review: Review,
  documents: readonly DocumentRecord[],
  tags: readonly Tag[],
): Promise<Packet> {
  const { packet } = review;
  if (!packet) throw new TypeError('The review is not shared.');
  const isAsked = packet.reader === 'second';
  const reading = {
    reviewId: review.id,
    reader: isAsked ? ('second' as const) : ('first' as const),
    by: review.reviewer,
    tags: tags.map((tag) => readTagSchema.parse(tag)),
  };
  return {
    id: packet.id,
    blind: packet.blind,
    from: review.reviewer,
    codebook: { framework: framework.id, edition: framework.edition, sha256: await codebookHash() },
    review: sharedReviewSchema.parse(review),
    documents: documents.map((document) => readDocumentSchema.parse(document)),
    readings: isAsked || !packet.blind ? [reading] : [],
  };
}

/** Writes a packet as one file. `now` in milliseconds. */
export function writePacket(packet: Packet, now: number): Promise<Blob> {
  return sealedFile({ format: FORMAT, version: VERSION, createdAt: now }, packet);
}

/** Whether JSON says that it is a packet, of whatever version. */
export const isPacket = (value: unknown): boolean => (Object(value) as { format?: unknown }).format === FORMAT;

/** Reads a packet, or says why not. What it gives back is valid and whole in itself. */
export async function readPacket(value: unknown): Promise<{ ok: true; value: Packet } | ExchangeRefusal> {
  const { version } = Object(value) as { version?: unknown };
  if (typeof version === 'number' && version > VERSION) return refused('newer', { format: version });
  const header = headerSchema.safeParse(value);
  if (!header.success || !(await isSealed(header.data))) return refused('damaged');
  const packet = packetSchema.safeParse(header.data.data);
  if (!packet.success) return refused('damaged');
  const { codebook } = packet.data;
  if (codebook.framework !== framework.id || codebook.edition !== framework.edition) {
    return refused('edition', { edition: codebook.edition });
  }
  return isWhole(packet.data) ? { ok: true, value: packet.data } : refused('damaged');
}

/** Whether it was read with the very texts of the guidance that are bundled here. */
export const sameCodebook = async ({ codebook }: Packet): Promise<boolean> =>
  codebook.sha256 === (await codebookHash());

let hash: Promise<string> | undefined;
function codebookHash(): Promise<string> {
  hash ??= sha256(JSON.stringify(guideItems().map(({ kind, item }) => [kind, item])));
  return hash;
}

/** No id twice, every tag with its document, and no version that goes back to itself. */
function isWhole({ documents, readings }: Packet): boolean {
  const ids = new Set(documents.map(({ id }) => id));
  const tags = readings.flatMap((reading) => reading.tags);
  const before = new Map(documents.map(({ id, versionOf }) => [id, versionOf]));
  const endsSomewhere = (id: string) => {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null; at = before.get(at) ?? null) {
      if (seen.has(at)) return false;
      seen.add(at);
    }
    return true;
  };
  return (
    ids.size === documents.length &&
    new Set(tags.map(({ id }) => id)).size === tags.length &&
    tags.every(({ documentId }) => ids.has(documentId)) &&
    documents.every(({ id }) => endsSomewhere(id))
  );
}
