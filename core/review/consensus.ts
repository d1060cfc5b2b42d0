import type { DocumentRecord } from '../model/document.ts';
import type { CHOICES, Review } from '../model/review.ts';
import { stableId } from '../model/stableId.ts';
import type { Tag } from '../model/tag.ts';
import type { Comparison, Disagreement } from './disagreements.ts';

export type Choice = (typeof CHOICES)[number];

/** What writing a consensus does: the review, documents and tags to put, and the ids of tags that go. */
export type ReadingChange = { review: Review; documents: DocumentRecord[]; tags: Tag[]; gone: string[] };

/** The id of the review that two readings are settled into; the same on every machine. */
export const consensusId = (packetId: string): string => stableId(`packet/${packetId}/consensus`);

/**
 * The consensus copy as it begins: the first reader's documents, and what both agree on. `name` in the reader's words;
 * `now` in milliseconds.
 */
export function beginConsensus(
  first: Review,
  documents: readonly DocumentRecord[],
  comparison: Comparison,
  { name, now }: { name: string; now: number },
): ReadingChange {
  const packetId = first.packet?.id ?? '';
  const id = consensusId(packetId);
  const times = { createdAt: now, updatedAt: now, deletedAt: null, archivedAt: null, revision: 0 };
  const ids = new Map(documents.map((document) => [document.id, stableId(`${id}/${document.id}`)]));
  const review: Review = {
    ...first,
    ...times,
    ...{ id, name: name.slice(0, 120), status: 'open' },
    packet: { id: packetId, reader: 'consensus', blind: first.packet?.blind ?? true, from: '', settled: [] },
  };
  return {
    review,
    documents: documents.map((document) => ({
      ...document,
      ...{ id: ids.get(document.id) as string, reviewId: id, decision: null, unrelatedTo: [], updatedAt: now },
      versionOf: document.versionOf && (ids.get(document.versionOf) ?? null),
    })),
    tags: comparison.agreed.map(({ tag, standards }) => copyOf(tag, id, tag.documentId, standards, now)),
    gone: [],
  };
}

/** What settling one disagreement changes in the consensus; `there` are its tags. Choosing again takes the first choice back. */
export function settle(
  consensus: Review,
  there: readonly Tag[],
  disagreement: Disagreement,
  choice: Choice,
  now: number,
): ReadingChange {
  const { standardId, key, first, second, document } = disagreement;
  const known = new Map(there.map((tag) => [tag.id, tag]));
  const [tags, gone]: [Tag[], string[]] = [[], []];
  for (const source of new Set([...first, ...second])) {
    const id = stableId(`${consensus.id}/${source.id}`);
    const copy = known.get(id);
    const wanted = choice !== 'neither' && disagreement[choice].includes(source);
    const before = copy && copy.deletedAt === null ? copy.standards : [];
    const standards = wanted ? [...new Set([...before, standardId])] : before.filter((each) => each !== standardId);
    if (standards.join() === before.join()) continue;
    if (standards.length === 0) gone.push(id);
    else if (copy) tags.push({ ...copy, standards, updatedAt: now, deletedAt: null });
    else tags.push(copyOf(source, consensus.id, document.first, standards, now));
  }
  const others = (consensus.packet?.settled ?? []).filter((each) => each.key !== key);
  const packet = consensus.packet && { ...consensus.packet, settled: [...others, { key, choice }] };
  return { review: { ...consensus, packet, updatedAt: now }, documents: [], tags, gone };
}

function copyOf(tag: Tag, reviewId: string, firstDocument: string, standards: string[], now: number): Tag {
  const documentId = stableId(`${reviewId}/${firstDocument}`);
  const id = stableId(`${reviewId}/${tag.id}`);
  const fresh = { carriedFrom: null, deletedAt: null, revision: 0, updatedAt: now };
  return { ...tag, ...fresh, id, reviewId, documentId, standards };
}
