/**
 * What was typed and is not in the database yet. A page that is closed has no time for a transaction; this is written at
 * once, and what is left here is there again when the field is drawn next.
 */
export type UnsavedText = {
  text: string;
  /** What was stored when the typing began. */
  base: string;
};

const PREFIX = 'unsaved:';

/** Keeps the text of a field until it is stored. Where the browser keeps nothing (its storage is full), nothing happens. */
export function keepUnsaved(field: string, unsaved: UnsavedText): void {
  try {
    localStorage.setItem(PREFIX + field, JSON.stringify(unsaved));
  } catch {
    // The database's own answer tells the person that the disk is full.
  }
}

/** What was left of a field, or null. */
export function unsavedText(field: string): UnsavedText | null {
  const left = localStorage.getItem(PREFIX + field);
  return left === null ? null : (JSON.parse(left) as UnsavedText);
}

/** Forgets what was kept of a field: it is stored, or a person let it go. */
export function forgetUnsaved(field: string): void {
  localStorage.removeItem(PREFIX + field);
}
