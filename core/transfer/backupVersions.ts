/**
 * Steps between formats of the backup file, append only: the first leads from format 1 to 2, and so on. Each is pure,
 * takes the data part of its format and returns that of the next. Each needs a stored file of its format in the tests.
 */
export const BACKUP_STEPS: readonly ((data: unknown) => unknown)[] = [];

/** The format that is written now. */
export const BACKUP_VERSION = BACKUP_STEPS.length + 1;
