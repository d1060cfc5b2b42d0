import type { AnswerRecord } from '../model/answer.ts';
import type { BackupRecords } from '../model/backup.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { ofEachTable, type Records, type RecordTable } from '../model/records.ts';
import type { RestorePlan, TablePlan } from '../model/restorePlan.ts';
import { sameContent } from '../model/sameContent.ts';
import type { StageNote } from '../model/stageNote.ts';
import type { StepStatus } from '../model/stepStatus.ts';

/**
 * Compares a backup with what is here; pure. A document that is here under another id (same review, one address in common) is
 * the same document: what the file has of it goes to the one here.
 */
export function planRestore(file: BackupRecords, here: BackupRecords): RestorePlan {
  const idOf = oneIdPerAddress(file.documents, here.documents);
  const plan = (table: RecordTable) => {
    const records = file[table] as (Records[RecordTable] & { documentId?: string })[];
    const kept = table === 'documents' ? records.filter(({ id }) => idOf.get(id) === id) : records;
    const moved = kept.map((record) => {
      const documentId = record.documentId && (idOf.get(record.documentId) ?? record.documentId);
      return documentId === record.documentId ? record : { ...record, documentId };
    });
    return compare(underOneId(table, moved, here[table]), here[table]);
  };
  return ofEachTable(plan) as RestorePlan;
}

/** Of these there is one at most about one thing; what is about the same thing here is the same record. */
const ABOUT: Partial<Record<RecordTable, (record: never) => string>> = {
  findings: ({ documentId, itemId }: Finding) => `${documentId} ${itemId}`,
  answers: ({ reviewId, questionId }: AnswerRecord) => `${reviewId} ${questionId}`,
  stepStatuses: ({ reviewId, stepId }: StepStatus) => `${reviewId} ${stepId}`,
  stageNotes: ({ reviewId, stageId }: StageNote) => `${reviewId} ${stageId}`,
};

function underOneId<T extends { id: string }>(table: RecordTable, records: T[], here: readonly T[]): T[] {
  const about = ABOUT[table] as ((record: T) => string) | undefined;
  if (!about) return records;
  const idHere = new Map(here.map((record) => [about(record), record.id]));
  return records.map((record) => ({ ...record, id: idHere.get(about(record)) ?? record.id }));
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
