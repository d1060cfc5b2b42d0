import { type DocumentRecord, fileHash } from '../../../core/model/document.ts';
import { STRENGTHS } from '../../../core/model/tag.ts';
import { type Tally, tallyParts } from '../../../core/model/tally.ts';

/** How many tags a document has, of every role and strength. */
export function tagCount(tally: Tally | undefined): number {
  return Object.entries(tally?.counts ?? {}).reduce((sum, [key, count]) => {
    const { itemId, what } = tallyParts(key);
    return itemId === '' && STRENGTHS.some((strength) => strength === what) ? sum + count : sum;
  }, 0);
}

/** The hash of a document's file that is kept in this browser; null when none is. */
export function keptFile({ url, alsoAt }: DocumentRecord, kept: ReadonlySet<string>): string | null {
  return [url, ...alsoAt].map(fileHash).find((hash) => hash !== null && kept.has(hash)) ?? null;
}
