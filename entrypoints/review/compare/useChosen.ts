import { useState } from 'preact/hooks';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { newestOf } from '../../../core/review/documentVersions.ts';

/** So many documents are compared until others are chosen. */
const AT_FIRST = 4;

/** Which documents are compared, in the review's order; the choice is kept while the tab is open. At first the newest. */
export function useChosen(reviewId: string, documents: readonly DocumentRecord[]) {
  const key = `compare:${reviewId}`;
  const [ids, setIds] = useState<string[] | null>(() => idsFrom(sessionStorage.getItem(key)));
  const known = documents.filter(({ id }) => ids?.includes(id));
  const first = newestOf(documents).slice(0, AT_FIRST);
  const chosen = ids && known.length > 0 ? known : first;
  const choose = (id: string, on: boolean) => {
    const next = chosen.map((document) => document.id).filter((each) => each !== id);
    if (on) next.push(id);
    sessionStorage.setItem(key, JSON.stringify(next));
    setIds(next);
  };
  return { chosen, choose };
}

function idsFrom(stored: string | null): string[] | null {
  return stored === null ? null : (JSON.parse(stored) as string[]);
}
