import type { Absence, Finding } from '../model/finding.ts';
import type { Result } from '../model/result.ts';
import { database } from './database.ts';
import { isShown } from './documents.ts';
import { Refusal } from './refusal.ts';
import { type Patch, saveAbout } from './saveAbout.ts';
import { type Change, write } from './write.ts';

/** What was found in a review, of all its documents; none when it is deleted. */
export function findingsOf(reviewId: string): Promise<Finding[]> {
  const { reviews, findings } = database;
  return database.transaction('r', [reviews, findings], async () =>
    (await isShown(reviewId)) ? findings.where('reviewId').equals(reviewId).toArray() : [],
  );
}

/**
 * Writes the finding about one item in one document. `revision` is that of the finding that was read; null: there was
 * none. `conflict` carries it as it is now; `gone`: the document or review is deleted.
 */
export function saveFinding(request: {
  documentId: string;
  itemId: string;
  revision: number | null;
  patch: Patch<'findings'>;
}): Promise<Result<Finding>> {
  const { documentId, itemId, patch } = request;
  return write(patch.absence ? 'finding:absence' : 'finding:edit', async (change) => {
    const { there, fresh } = await findingAbout(change, documentId, itemId);
    return saveAbout(change, 'findings', there, fresh, request);
  });
}

/**
 * Records in one step that an item was looked for and not found in documents, each with its own record of that. What is
 * scored stays so; what is not gets 0. `gone`: one of the documents is deleted.
 */
export function recordAbsences(
  itemId: string,
  absences: { documentId: string; absence: Absence }[],
): Promise<Result<Finding[]>> {
  return write('finding:absence', async (change) => {
    const recorded: Finding[] = [];
    for (const { documentId, absence } of absences) {
      const { there, fresh } = await findingAbout(change, documentId, itemId);
      const patch = { absence, score: there?.score ?? 0 };
      const request = { revision: there?.revision ?? null, patch };
      recorded.push(await saveAbout(change, 'findings', there, fresh, request));
    }
    return recorded;
  });
}

/** The finding about an item in a document, if there is one, and what a new one begins with. */
async function findingAbout(change: Change, documentId: string, itemId: string) {
  const document = await change.get('documents', documentId);
  if (!document || document.deletedAt !== null) throw new Refusal('gone', 'document');
  const there = await database.findings
    .where('documentId')
    .equals(documentId)
    .filter((finding) => finding.itemId === itemId)
    .first();
  const { reviewId } = document;
  const fresh = { reviewId, documentId, itemId, score: null, rationale: '', cited: [], absence: null };
  return { there, fresh };
}

/**
 * Adds findings about items of a document that has none of them yet, in one step to undo; where there is one it stays.
 * Gives those that were added. `gone`: the document is deleted.
 */
export function addFindings(
  documentId: string,
  findings: Pick<Finding, 'itemId' | 'score' | 'rationale' | 'cited'>[],
): Promise<Result<{ id: string }[]>> {
  return write('finding:edit', async (change) => {
    const document = await change.get('documents', documentId);
    if (!document || document.deletedAt !== null) throw new Refusal('gone', 'document');
    const there = await database.findings.where('documentId').equals(documentId).toArray();
    const known = new Set(there.map(({ itemId }) => itemId));
    const now = Date.now();
    const about = { reviewId: document.reviewId, documentId, absence: null, createdAt: now, updatedAt: now };
    const fresh = findings.filter(({ itemId }) => !known.has(itemId));
    const added = fresh.map((finding) => ({ ...finding, ...about, id: crypto.randomUUID() }));
    await change.putAll('findings', added);
    return added;
  });
}
