import type { DocumentRecord } from '../model/document.ts';
import { documentTitle } from '../model/documentName.ts';
import type { SharedDocument } from './disagreements.ts';

type Read = { documents: readonly DocumentRecord[]; texts: ReadonlyMap<string, string> };

/** The documents that two readings have in common, by an address or by their text, and how many only one of them has. */
export function sharedDocuments(first: Read, second: Read): { shared: SharedDocument[]; others: number } {
  const shared: SharedDocument[] = [];
  const met = new Set<string>();
  for (const document of first.documents) {
    const addresses = new Set([document.url, ...document.alsoAt]);
    const isSame = ({ url, alsoAt, textHash }: DocumentRecord) =>
      [url, ...alsoAt].some((each) => addresses.has(each)) || (textHash !== null && textHash === document.textHash);
    const other = second.documents.find((each) => !met.has(each.id) && isSame(each));
    if (!other) continue;
    met.add(other.id);
    const text = first.texts.get(document.id) ?? second.texts.get(other.id) ?? null;
    shared.push({ first: document.id, second: other.id, title: documentTitle(document), text });
  }
  return { shared, others: first.documents.length + second.documents.length - 2 * shared.length };
}
