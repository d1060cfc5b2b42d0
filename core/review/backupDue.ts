const DAY = 24 * 60 * 60 * 1000;
const MANY_TAGS = 30;
const MANY_DAYS = 14;

/**
 * Whether it is time to remind of a backup: 30 tags or 14 days without one. Without a new tag there is nothing to save.
 * `since` is the time of the last backup, or, when there was none, when the first review was made (ms); `tagsSince`
 * counts the tags made after it.
 */
export function backupDue({
  since,
  tagsSince,
  now,
}: {
  since: number | null;
  tagsSince: number;
  now: number;
}): boolean {
  if (tagsSince === 0) return false;
  // A time that lies ahead is as far off: the clock was put back.
  return tagsSince >= MANY_TAGS || (since !== null && Math.abs(now - since) >= MANY_DAYS * DAY);
}
