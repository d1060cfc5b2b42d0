import { type UnsavedText, unsavedTextSchema } from '../model/unsavedText.ts';

const PREFIX = 'unsaved:';

/** Keeps the text of a field until it is stored. Where the browser keeps nothing (its storage is full), nothing happens. */
export function keepUnsaved(field: string, unsaved: UnsavedText): void {
  try {
    localStorage.setItem(PREFIX + field, JSON.stringify(unsaved));
  } catch {
    // The database's own answer tells the person that the disk is full.
  }
}

/** What was left of a field; null where nothing was, or nothing that can be read. */
export function unsavedText(field: string): UnsavedText | null {
  try {
    return unsavedTextSchema.parse(JSON.parse(localStorage.getItem(PREFIX + field) ?? 'null'));
  } catch {
    return null;
  }
}

/** The fields of which something was left, by their names, that begin so. */
export function unsavedFields(beginning: string): string[] {
  const from = PREFIX + beginning;
  return Object.keys(localStorage).flatMap((key) => (key.startsWith(from) ? [key.slice(PREFIX.length)] : []));
}

/** Forgets what was kept of a field: it is stored, or a person let it go. */
export function forgetUnsaved(field: string): void {
  localStorage.removeItem(PREFIX + field);
}
