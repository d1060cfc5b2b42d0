/**
 * Steps between formats of the backup file, append only: the first leads from format 1 to 2, and so on. Each is pure,
 * takes the data part of its format and returns that of the next. Each needs a stored file of its format in the tests.
 */
export const BACKUP_STEPS: readonly ((data: unknown) => unknown)[] = [withFilesAndVersions];

/** The format that is written now. */
export const BACKUP_VERSION = BACKUP_STEPS.length + 1;

/** Documents know their file, their text and what they revise; tags where they were carried over from. */
function withFilesAndVersions(data: unknown): unknown {
  const each = (table: unknown, more: object) =>
    Array.isArray(table) ? table.map((record: object) => ({ ...record, ...more })) : table;
  const { documents, tags, ...others } = Object(data) as { documents?: unknown; tags?: unknown };
  return {
    ...others,
    documents: each(documents, { alsoAt: [], fileName: null, fileSize: null, textHash: null, versionOf: null }),
    tags: each(tags, { carriedFrom: null }),
  };
}
