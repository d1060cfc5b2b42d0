/**
 * Steps between formats of the backup file, append only: the first leads from format 1 to 2, and so on. Each is pure,
 * takes the data part of its format and returns that of the next. What is no data of its format comes back as it is:
 * the schema of the last format judges it. Each needs a stored file of its format in the tests.
 */
export const BACKUP_STEPS: readonly ((data: unknown) => unknown)[] = [addDetachedAt];

/** The format that is written now. */
export const BACKUP_VERSION = BACKUP_STEPS.length + 1;

/** Tags can be kept as evidence without a place since format 2; until then each had one. */
function addDetachedAt(data: unknown): unknown {
  const { tags } = (data ?? {}) as { tags?: unknown };
  if (!Array.isArray(tags)) return data;
  return { ...(data as object), tags: tags.map((tag: unknown) => ({ ...(tag as object), detachedAt: null })) };
}
