import type { BackupRecords } from '../../model/backup.ts';
import { type DocumentRecord, isAt } from '../../model/document.ts';
import type { Skipped } from '../../model/exchange.ts';
import { noRecords } from '../../model/records.ts';
import type { RestorePlan } from '../../model/restorePlan.ts';
import { stableId } from '../../model/stableId.ts';
import type { Tag } from '../../model/tag.ts';
import { planRestore } from '../restorePlan.ts';
import type { Incoming, IncomingDocument, IncomingTag } from './incoming.ts';
import { placePassage } from './placePassage.ts';

/** What an import would do, and what of the file cannot be taken over. Making one writes nothing. */
export type ImportPlan = { plan: RestorePlan; skipped: Skipped; unrated: number };

/**
 * Compares the codings of a file with what is here; pure. They go to one review. What was taken over before, under
 * whatever id, is the same again; `texts` gives the text of a document by its address, where it was read here.
 */
export function planImport(
  incoming: Incoming,
  {
    reviewId,
    here,
    texts,
    now,
  }: { reviewId: string; here: BackupRecords; texts: ReadonlyMap<string, string>; now: number },
): ImportPlan {
  const skipped = { ...incoming.skipped };
  const documents = documentsFor(incoming, reviewId, here.documents, now);
  const tagsHere = new Map(here.tags.map((tag) => [tag.id, tag]));
  const alike = new Map(here.tags.filter((tag) => tag.reviewId === reviewId).map((tag) => [contentOf(tag), tag]));
  const tags = new Map<string, Tag>();
  for (const read of incoming.tags) {
    const document = documents.get(read.url);
    if (!document) continue;
    const taken = tagsHere.get(read.id);
    const id = !taken || taken.reviewId === reviewId ? read.id : stableId(`${reviewId}/${read.id}`);
    const there = tagsHere.get(id);
    const passage = passageFor(read, there, texts.get(document.url) ?? null);
    if (!passage) {
      skipped.noPassage += 1;
      continue;
    }
    const { url: _url, passage: _passage, ...said } = read;
    const own = { reviewId, documentId: document.id, carriedFrom: null, deletedAt: null, revision: 0 };
    // What began as a suggestion did so, whether the file's format can say it or not.
    const suggested = said.suggested || there?.suggested === true;
    const tag: Tag = { ...own, ...there, ...said, suggested, id, passage };
    const same = there ? undefined : alike.get(contentOf(tag));
    tags.set(same?.id ?? id, same ?? tag);
  }
  const used = new Set([...tags.values()].map(({ documentId }) => documentId));
  const described = new Set(incoming.documents.map(({ url }) => url));
  const isNew = ({ id, url }: DocumentRecord) => described.has(url) && !here.documents.some((each) => each.id === id);
  const file = {
    ...noRecords(),
    documents: [...documents.values()].filter((document) => used.has(document.id) || isNew(document)),
    tags: [...tags.values()],
  };
  return { plan: planRestore(file, here), skipped, unrated: incoming.unrated };
}

/** The documents by the addresses that the file knows them at: those of the review that are met there, else new ones. */
function documentsFor(incoming: Incoming, reviewId: string, here: readonly DocumentRecord[], now: number) {
  const own = here.filter((document) => document.reviewId === reviewId);
  const found = new Map<string, DocumentRecord>();
  const described = new Map(incoming.documents.map((document) => [document.url, document]));
  for (const { url } of [...incoming.documents, ...incoming.tags]) {
    if (found.has(url)) continue;
    const known = own.find((document) => isAt(document, url) && document.deletedAt === null);
    const binned = known ?? own.find((document) => isAt(document, url));
    // They stay in the order that they have in the file.
    const fresh = () => newDocument(described.get(url) ?? unknown(url), reviewId, now + found.size);
    found.set(url, binned ? broughtBack(binned, now) : fresh());
  }
  return found;
}

const broughtBack = (document: DocumentRecord, now: number): DocumentRecord =>
  document.deletedAt === null ? document : { ...document, deletedAt: null, updatedAt: now };

function newDocument(described: IncomingDocument, reviewId: string, now: number): DocumentRecord {
  const own = { versionOf: null, unrelatedTo: [], decision: null, deletedAt: null, revision: 0 };
  const id = stableId(`${reviewId}/${described.url}`);
  return { ...described, ...own, id, reviewId, title: described.title, createdAt: now, updatedAt: now };
}

const unknown = (url: string): IncomingDocument => ({
  ...{ url, alsoAt: [], title: '', fileName: null, fileSize: null, textHash: null, organisation: '' },
  kind: url.startsWith('urn:') ? 'pdf' : 'web',
});

/** What a file leaves out of a passage (its words, or its place) stays as it is here, when the rest is the same. */
function passageFor(
  { passage: { quote, position, ...rest } }: IncomingTag,
  there: Tag | undefined,
  text: string | null,
) {
  const old = there?.passage;
  const samePlace = position?.start === old?.position.start && position?.end === old?.position.end;
  const sameWords = quote?.exact === old?.quote.exact;
  const isKnown = old && ((!quote && samePlace) || (!position && sameWords));
  return isKnown ? old : placePassage({ quote, position, ...rest }, text);
}

/** Two tags that say the same of the same words of a document are one, whatever their ids. */
function contentOf({ documentId, passage, standards, responsibilities, role, strength, note, by }: Tag): string {
  const { quote, position, region } = passage;
  const where = [documentId, quote.exact, position.start, region?.value];
  return JSON.stringify([where, standards.toSorted(), responsibilities.toSorted(), role, strength, note, by]);
}
