import type { DocumentRecord } from '../model/document.ts';
import type { TextSketch } from '../model/textSketch.ts';
import { sharesOf } from './textSketch.ts';

/** A document with what its text is made of; null when that was never read. */
export type Sketched = { document: DocumentRecord; sketch: TextSketch | null };

/** A document whose text is the `same` as another one's, or close enough that one may be the next `version` of the other. */
export type Related = { document: DocumentRecord; as: 'same' | 'version' };

/** Shares of word runs, both ways. Two forms of one text differ by running heads and page numbers. */
const SAME = 0.9;
const VERSION = 0.3;
/** Around a text that stands on a web page there is the site: menus, other articles, a footer. */
const OF_PAGE = 0.5;

/**
 * The document of a review that one of them most likely belongs to, or null. What a person has called unrelated, what it
 * already revises, and what has been revised already (its newest version stands for it) are left out.
 */
export function relatedDocument(document: DocumentRecord, all: Sketched[]): Related | null {
  if (document.versionOf !== null) return null;
  const own = all.find((each) => each.document.id === document.id)?.sketch ?? null;
  const revised = new Set(all.map((other) => other.document.versionOf));
  let best: (Related & { share: number }) | null = null;
  for (const { document: other, sketch } of all) {
    if (other.id === document.id || revised.has(other.id) || other.versionOf === document.id) continue;
    if (document.unrelatedTo.includes(other.id) || other.unrelatedTo.includes(document.id)) continue;
    const isSame = document.textHash !== null && other.textHash === document.textHash;
    const shares: [number, number] = isSame ? [1, 1] : own && sketch ? sharesOf(own, sketch) : [0, 0];
    const share = Math.min(...shares);
    if (share < VERSION || share <= (best?.share ?? 0)) continue;
    // The same kind of file with other bytes is rather a new version, however little was changed in it; and a document
    // that is known in several forms already has this one.
    const isOtherForm = other.kind !== document.kind && other.alsoAt.length === 0;
    const as = isSame || (isOtherForm && isAlike(shares, document, other)) ? 'same' : 'version';
    best = { document: other, as, share };
  }
  return best && { document: best.document, as: best.as };
}

function isAlike(shares: [number, number], ...documents: [DocumentRecord, DocumentRecord]): boolean {
  return documents.every(({ kind }, index) => (shares[index] ?? 0) >= (kind === 'web' ? OF_PAGE : SAME));
}
