import type { BackupRecords } from '../model/backup.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { RestorePlan, TablePlan } from '../model/restorePlan.ts';
import { sameContent } from '../model/sameContent.ts';

/**
 * Compares a backup with what is here; pure. A document that is here under another id (same review, one address in common) is
 * the same document: tags of the file's go to the one here.
 */
export function planRestore(file: BackupRecords, here: BackupRecords): RestorePlan {
  const idOf = oneIdPerAddress(file.documents, here.documents);
  const documents = file.documents.filter(({ id }) => idOf.get(id) === id);
  const tags = file.tags.map((tag) => {
    const documentId = idOf.get(tag.documentId) ?? tag.documentId;
    return documentId === tag.documentId ? tag : { ...tag, documentId };
  });
  return {
    reviews: compare(file.reviews, here.reviews),
    documents: compare(documents, here.documents),
    tags: compare(tags, here.tags),
  };
}

/** For each document of the file, the id that it has here or will have. */
function oneIdPerAddress(file: DocumentRecord[], here: DocumentRecord[]): Map<string, string> {
  const byAddress = new Map<string, string>();
  const addresses = ({ reviewId, url, alsoAt }: DocumentRecord) =>
    [url, ...alsoAt].map((each) => `${reviewId} ${each}`);
  const remember = (document: DocumentRecord) => {
    for (const address of addresses(document)) if (!byAddress.has(address)) byAddress.set(address, document.id);
  };
  const ids = new Set(here.map(({ id }) => id));
  for (const document of here) remember(document);
  const idOf = new Map<string, string>();
  for (const document of file) {
    const at = addresses(document).find((address) => byAddress.has(address));
    const known = ids.has(document.id) ? document.id : at && byAddress.get(at);
    if (known === undefined) remember(document);
    idOf.set(document.id, known ?? document.id);
  }
  return idOf;
}

function compare<T extends { id: string; updatedAt: number }>(file: T[], here: T[]): TablePlan<T> {
  const known = new Map(here.map((record) => [record.id, record]));
  const plan: TablePlan<T> = { add: [], same: [], change: [], conflict: [] };
  for (const record of file) {
    const counterpart = known.get(record.id);
    if (!counterpart) plan.add.push(record);
    else if (sameContent(record, counterpart)) plan.same.push(record);
    else if (record.updatedAt > counterpart.updatedAt) plan.change.push({ file: record, here: counterpart });
    else plan.conflict.push({ file: record, here: counterpart });
  }
  return plan;
}
