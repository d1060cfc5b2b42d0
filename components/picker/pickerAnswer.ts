import type { Vocabulary } from '../../core/model/messages.ts';
import type { Answer } from '../../core/model/tag.ts';
import type { PickerRow } from './pickerRows.ts';

/** What Enter would add, and why: what is ticked, the row that was reached, or the standard used last. */
export type PickerAnswer = { by: 'ticked' | 'row' | 'again'; standard: string; judgement: Answer };

/** What the picker begins with for a new tag; with `typesWords` what is drawn is to be read by the person. */
export function firstAnswer(role: string | null, typesWords: boolean): Answer {
  const words = typesWords ? { words: '' } : {};
  return { standards: [], responsibilities: [], role, strength: 'strong', note: '', ...words };
}

/**
 * The picker's answer as it stands; null when there is nothing to add. Responsibilities of other roles are left out.
 * `again` is the standard used last, when it may be taken (nothing typed, no tag being edited).
 */
export function pickerAnswer(
  form: Answer,
  vocabulary: Vocabulary,
  row: PickerRow | null,
  again: string | undefined,
): PickerAnswer | null {
  const responsibilities = vocabulary.responsibilities
    .filter((entry) => entry.roleId === form.role && form.responsibilities.includes(entry.id))
    .map((entry) => entry.id);
  const words = form.words === undefined ? {} : { words: form.words.trim() };
  const judgement = { ...form, responsibilities, note: form.note.trim(), ...words };
  const [first] = form.standards;
  if (first) return { by: 'ticked', standard: first, judgement };
  const ofRow = row?.kind === 'standard' ? row.id : row?.responsibility.standards[0];
  const standard = ofRow ?? again;
  if (!standard) return null;
  if (row?.kind === 'responsibility') responsibilities.push(row.id);
  return { by: ofRow ? 'row' : 'again', standard, judgement: { ...judgement, standards: [standard] } };
}
