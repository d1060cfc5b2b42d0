import type { Vocabulary } from '../../core/model/messages.ts';
import { matchText } from './matchText.ts';

type StandardEntry = Vocabulary['standards'][number];
export type ResponsibilityEntry = Vocabulary['responsibilities'][number];
export type PickerRow =
  | { kind: 'standard'; id: string; standard: StandardEntry }
  | { kind: 'responsibility'; id: string; responsibility: ResponsibilityEntry };

/**
 * What the list shows, in the order it shows it: without a query the standards by category; with one, the standards
 * that fit (by category, so that nothing jumps while typing), then the role's responsibilities that fit.
 */
export function pickerRows(vocabulary: Vocabulary, query: string, role: string | null): PickerRow[] {
  const standards = vocabulary.categories.flatMap((category) =>
    vocabulary.standards.filter((standard) => standard.categoryId === category.id),
  );
  if (!query.trim()) return standards.map((standard) => ({ kind: 'standard', id: standard.id, standard }));
  const fits = (texts: string[]) => matchText(query, texts) > 0;
  return [
    ...standards
      .filter((standard) => fits([standard.name, standard.words.join(' '), standard.summary]))
      .map((standard): PickerRow => ({ kind: 'standard', id: standard.id, standard })),
    ...vocabulary.responsibilities
      .filter((entry) => entry.roleId === role && fits([entry.short]))
      .map((responsibility): PickerRow => ({ kind: 'responsibility', id: responsibility.id, responsibility })),
  ];
}

/** The row that fits the query best: what Enter takes when nothing is ticked. */
export function bestRow(rows: PickerRow[], query: string): PickerRow | null {
  const score = (row: PickerRow) =>
    row.kind === 'standard'
      ? matchText(query, [row.standard.name, row.standard.words.join(' '), row.standard.summary])
      : matchText(query, [row.responsibility.short]);
  return rows.reduce<PickerRow | null>((best, row) => (best && score(best) >= score(row) ? best : row), null);
}
