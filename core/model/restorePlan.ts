import type { BackupRecords } from './backup.ts';

/** One record as the backup has it and as it is here. */
export type RecordPair<T> = { file: T; here: T };

/**
 * What a restore would do to one table.
 * - `add`: not here.
 * - `same`: here with the same content.
 * - `change`: the file's is the newer one.
 * - `conflict`: they differ, and the file's is not newer.
 */
export type TablePlan<T> = { add: T[]; same: T[]; change: RecordPair<T>[]; conflict: RecordPair<T>[] };

/** The dry run of a restore. Making one writes nothing. */
export type RestorePlan = { [K in keyof BackupRecords]: TablePlan<BackupRecords[K][number]> };
