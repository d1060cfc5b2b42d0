import type { BackupRecords } from '../model/backup.ts';
import type { DocumentRecord } from '../model/document.ts';
import { noRecords } from '../model/records.ts';
import type { RestorePlan } from '../model/restorePlan.ts';
import { newReviewFields, type Review } from '../model/review.ts';
import { stableId } from '../model/stableId.ts';
import type { Packet } from './packet.ts';
import { planRestore } from './restorePlan.ts';

/**
 * What taking over a packet would do; pure. Each reading in it becomes a review of its own, tied by the packet's id; a
 * packet that asks for a reading also makes the review to tag in. The same packet again brings only what is new in it.
 * `names` says what the reviews are called; `freshId` is the id of a review to tag in; `asked` is the one to tag in, null when the packet answers.
 */
export function planPacket(
  packet: Packet,
  here: BackupRecords,
  { now, names, freshId }: { now: number; names: (reader: 'first' | 'second', by: string) => string; freshId: string },
): { plan: RestorePlan; reviewIds: string[]; asked: string | null } {
  const answers = packet.readings.some(({ reader }) => reader === 'second');
  const isAsked = ({ packet: tied }: Review) => tied?.id === packet.id && tied.reader === 'second';
  const askedId = here.reviews.find(isAsked)?.id ?? freshId;
  // A reading never goes into a review that is none of this packet's, whatever id the file says.
  const ownId = ({ reviewId, reader }: Packet['readings'][number]) => {
    const there = here.reviews.find(({ id }) => id === reviewId);
    const isFree = !there || (there.packet?.id === packet.id && there.packet.reader === reader);
    return isFree ? reviewId : stableId(`packet/${packet.id}/${reviewId}`);
  };
  const wanted = [
    ...packet.readings.map((reading) => ({ ...reading, reviewId: ownId(reading), isOurs: false })),
    ...(answers ? [] : [{ reviewId: askedId, reader: 'second' as const, by: '', tags: [], isOurs: true }]),
  ];
  const file = noRecords();
  for (const { reviewId, reader, by, tags, isOurs } of wanted) {
    const idIn = idsIn(reviewId, here);
    const there = here.reviews.find(({ id }) => id === reviewId);
    const review: Review = there ?? {
      ...newReviewFields(packet.review.edition),
      ...packet.review,
      id: reviewId,
      name: names(reader, by).slice(0, 120),
      reviewer: isOurs ? '' : by,
      packet: { id: packet.id, reader, blind: packet.blind, from: isOurs ? packet.from : '' },
      ...{ createdAt: now, updatedAt: now, deletedAt: null, revision: 0 },
    };
    file.reviews.push(review);
    const atHere = new Map(addressesIn(reviewId, here.documents));
    const documentIds = new Map(
      packet.documents.map(({ id, url, alsoAt }) => {
        const known = [url, ...alsoAt].map((address) => atHere.get(address)).find(Boolean);
        return [id, known?.id ?? idIn(id)];
      }),
    );
    for (const document of packet.documents) {
      const id = documentIds.get(document.id) as string;
      const known = here.documents.find((each) => each.id === id);
      const { versionOf } = document;
      const fresh = { decision: null, unrelatedTo: [], deletedAt: null, revision: 0 };
      file.documents.push(
        known ?? { ...document, ...fresh, id, reviewId, versionOf: versionOf && (documentIds.get(versionOf) ?? null) },
      );
    }
    for (const tag of tags) {
      const id = idIn(tag.id);
      const documentId = documentIds.get(tag.documentId) as string;
      const carriedFrom = tag.carriedFrom && idIn(tag.carriedFrom);
      file.tags.push({ ...tag, id, reviewId, documentId, carriedFrom, deletedAt: null, revision: 0 });
    }
  }
  return {
    plan: planRestore(file, here),
    reviewIds: wanted.map(({ reviewId }) => reviewId),
    asked: answers ? null : askedId,
  };
}

/** Ids stay what they are, so that a packet can go there and back; what another review has here gets one of its own. */
function idsIn(reviewId: string, here: BackupRecords): (id: string) => string {
  const taken = new Set(
    [...here.documents, ...here.tags].filter((each) => each.reviewId !== reviewId).map(({ id }) => id),
  );
  return (id) => (taken.has(id) ? stableId(`${reviewId}/${id}`) : id);
}

function addressesIn(reviewId: string, documents: readonly DocumentRecord[]): [string, DocumentRecord][] {
  const own = documents.filter((document) => document.reviewId === reviewId);
  return own.flatMap((document) =>
    [document.url, ...document.alsoAt].map((at) => [at, document] as [string, DocumentRecord]),
  );
}
