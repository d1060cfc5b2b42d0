import type { DocumentRecord } from '../model/document.ts';
import { shareIn, wordRuns } from './wordRuns.ts';

/** A document whose text is the `same` as the new one's, or close enough that the new one may be its next `version`. */
export type Related = { document: DocumentRecord; as: 'same' | 'version' };

/** Shares of word runs, both ways. Two forms of one text differ by running heads and page numbers. */
const SAME = 0.9;
const VERSION = 0.3;

/**
 * The document of a review that a newly opened one most likely belongs to, or null. What a person has called unrelated,
 * what it already revises, and what has been revised already (its newest version stands for it) are left out.
 */
export function relatedDocument(
  opened: { document: DocumentRecord; text: string },
  others: { document: DocumentRecord; text: string | null }[],
): Related | null {
  const { document, text } = opened;
  if (document.versionOf !== null) return null;
  const runs = wordRuns(text);
  // Two scans without words have the same text, and nothing in common.
  if (runs.size === 0) return null;
  const revised = new Set(others.map((other) => other.document.versionOf));
  let best: (Related & { share: number }) | null = null;
  for (const { document: other, text: known } of others) {
    const out = other.id === document.id || document.unrelatedTo.includes(other.id) || revised.has(other.id);
    if (out || other.versionOf === document.id) continue;
    const same = document.textHash !== null && other.textHash === document.textHash;
    const theirs = same || known === null ? new Set<number>() : wordRuns(known);
    const share = same ? 1 : Math.min(shareIn(runs, theirs), shareIn(theirs, runs));
    if (share < VERSION || share <= (best?.share ?? 0)) continue;
    // The same kind of file with other bytes is rather a new version, however little was changed in it; and a document
    // that is known in several forms already has this one.
    const isOtherForm = other.kind !== document.kind && other.alsoAt.length === 0;
    const as = same || (share >= SAME && isOtherForm) ? 'same' : 'version';
    best = { document: other, as, share };
  }
  return best && { document: best.document, as: best.as };
}
