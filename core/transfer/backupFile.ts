import { type BackupRecords, type BackupRefusal, backupRecordsSchema } from '../model/backup.ts';
import { ofEachTable, RECORD_TABLES } from '../model/records.ts';
import { timeSchema } from '../model/tag.ts';
import { z } from '../model/zod.ts';
import { BACKUP_STEPS, BACKUP_VERSION } from './backupVersions.ts';
import { isSealed, sealedFile } from './sealedFile.ts';

const FORMAT = 'crosswalk-backup';
/** The largest file that is read, in bytes. */
export const MAX_BACKUP_BYTES = 200 * 1024 * 1024;

const count = z.int().nonnegative();
const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int().positive(),
  createdAt: timeSchema,
  app: z.string().max(100),
  /** Records by table; a table that the format did not have yet is left out. */
  counts: z.partialRecord(z.enum(RECORD_TABLES), count),
  /** SHA-256, in hex, of the data part as JSON.stringify writes it (UTF-8). */
  sha256: z.string(),
  data: z.unknown(),
});

/** Writes records as one JSON file. `now` in milliseconds; `app` names the program that wrote it. */
export async function writeBackup(records: BackupRecords, now: number, app = 'Crosswalk'): Promise<Blob> {
  const counts = ofEachTable((table) => records[table].length);
  return sealedFile({ format: FORMAT, version: BACKUP_VERSION, createdAt: now, app, counts }, records);
}

/** Reads a backup file of any format up to ours, or says why not. What it gives back is valid and whole in itself. */
export async function readBackup(file: Blob): Promise<{ ok: true; value: BackupRecords } | BackupRefusal> {
  if (file.size > MAX_BACKUP_BYTES) return { ok: false, reason: 'oversized' };
  const raw = parse(await file.text());
  if (!raw.ok) return raw;
  const { format, version } = raw.value as { format?: unknown; version?: unknown };
  if (format !== FORMAT) return { ok: false, reason: 'foreign' };
  if (typeof version === 'number' && Number.isInteger(version) && version > BACKUP_VERSION) {
    return { ok: false, reason: 'newer', format: version };
  }
  const header = headerSchema.safeParse(raw.value);
  if (!header.success || !(await isSealed(header.data))) return damaged;

  const { counts } = header.data;
  const data = BACKUP_STEPS.slice(header.data.version - 1).reduce((part, step) => step(part), header.data.data);
  const records = backupRecordsSchema.safeParse(data);
  if (!records.success) return damaged;
  const isComplete = RECORD_TABLES.every((table) => records.data[table].length === (counts[table] ?? 0));
  if (!isComplete) return damaged;
  return isWhole(records.data) ? { ok: true, value: records.data } : damaged;
}

const damaged: BackupRefusal = { ok: false, reason: 'damaged' };

/** A file that is no JSON is a damaged backup if it begins like one (or is empty: a copy that failed), else foreign. */
function parse(text: string): { ok: true; value: object } | BackupRefusal {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ok: true, value } : { ok: false, reason: 'foreign' };
  } catch {
    return text.trim() === '' || text.slice(0, 200).includes(FORMAT) ? damaged : { ok: false, reason: 'foreign' };
  }
}

/** No id twice, and what belongs to a document or a review has it, the document of that same review. */
function isWhole(records: BackupRecords): boolean {
  const reviewIds = new Set(records.reviews.map(({ id }) => id));
  const reviewOf = new Map(records.documents.map(({ id, reviewId }) => [id, reviewId]));
  return RECORD_TABLES.every((table) => {
    const all = records[table] as { id: string; reviewId?: string; documentId?: string }[];
    return (
      new Set(all.map(({ id }) => id)).size === all.length &&
      all.every(({ reviewId }) => reviewId === undefined || reviewIds.has(reviewId)) &&
      all.every(({ documentId, reviewId }) => documentId === undefined || reviewOf.get(documentId) === reviewId)
    );
  });
}
