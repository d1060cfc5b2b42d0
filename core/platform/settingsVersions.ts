/** A stored settings record of some version, not yet checked. */
export type StoredSettings = Record<string, unknown> & { version: number };

/**
 * Step `n` (from 0) turns a record of version `n + 1` into one of version `n + 2`. Steps are pure, are only ever
 * appended, and each has a test; there is none yet, as version 1 is the first.
 */
export const SETTINGS_STEPS: readonly ((old: StoredSettings) => Record<string, unknown>)[] = [];

/**
 * Takes a record through every step above its version. Null for a record that has no usable version or comes from
 * a newer Crosswalk than `steps` knows.
 */
export function upgradeSettings(stored: unknown, steps = SETTINGS_STEPS): StoredSettings | null {
  if (!isVersioned(stored) || stored.version > steps.length + 1) return null;
  let record = stored;
  for (const step of steps.slice(stored.version - 1)) record = { ...step(record), version: record.version + 1 };
  return record;
}

/** Whether a stored record was written by a newer Crosswalk than `steps` knows. */
export function isNewerSettings(stored: unknown, steps = SETTINGS_STEPS): boolean {
  return isVersioned(stored) && stored.version > steps.length + 1;
}

function isVersioned(stored: unknown): stored is StoredSettings {
  const version = (stored as { version?: unknown } | null | undefined)?.version;
  return typeof version === 'number' && Number.isInteger(version) && version > 0;
}
