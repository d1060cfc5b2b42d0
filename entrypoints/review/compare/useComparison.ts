import { useMemo } from 'preact/hooks';
import { categoryOfStandard, framework } from '../../../content/framework.ts';
import { itemById } from '../../../content/items.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { type DocumentStanding, documentStanding, type ItemStanding } from '../../../core/review/requirements.ts';
import { itemName } from '../itemName.ts';
import type { ReviewModel } from '../reviewModel.ts';

/** One document of the comparison, and how it stands. */
export type ComparedDocument = {
  document: DocumentRecord;
  standing: DocumentStanding;
  items: Map<string, ItemStanding>;
};
/** An item that they are compared on. */
export type ComparedRow = { id: string; name: string; code: 'rc' | 'tp' | 'cs'; categoryId: string; required: boolean };

const STANDARD_IDS = framework.standards.map(({ id }) => id);
const NOTHING_REQUIRED = { requirements: [], passMark: 0 };

/** How documents stand side by side: on every standard, and on the responsibilities that are required. */
export function useComparison(model: ReviewModel, chosen: readonly DocumentRecord[], order: 'standards' | 'gaps') {
  const { review, tallies, findings } = model;
  const compared = useMemo(
    () =>
      chosen.map((document): ComparedDocument => {
        const standing = documentStanding({
          requirements: review.requirements ?? NOTHING_REQUIRED,
          tally: tallies.find(({ documentId }) => documentId === document.id),
          findings: findings.filter(({ documentId }) => documentId === document.id),
          standardIds: STANDARD_IDS,
        });
        return { document, standing, items: new Map(standing.items.map((item) => [item.itemId, item])) };
      }),
    [chosen.map(({ id, revision }) => `${id}${revision}`).join(), review.requirements, tallies, findings],
  );
  const rows = useMemo(() => {
    const all = rowsOf(compared[0]?.standing.items ?? []);
    if (order === 'standards') return all;
    const points = (id: string) => compared.reduce((sum, { items }) => sum + (items.get(id)?.points ?? 0), 0);
    const unmet = (id: string) => compared.filter(({ items }) => items.get(id)?.unmet).length;
    return all.toSorted((a, b) => unmet(b.id) - unmet(a.id) || points(a.id) - points(b.id));
  }, [compared, order]);
  return { compared, rows };
}

/** Standards in order, each with the required responsibilities that serve it first beneath it. */
function rowsOf(items: readonly ItemStanding[]): ComparedRow[] {
  const place = (id: string) => {
    const found = itemById(id);
    const standard = found?.kind === 'responsibility' ? (found.item.standards[0] ?? '') : id;
    return { at: STANDARD_IDS.indexOf(standard), category: categoryOfStandard(standard) };
  };
  return items
    .map(({ itemId, atLeast }) => ({ itemId, atLeast, ...place(itemId) }))
    .sort((a, b) => a.at - b.at)
    .map(({ itemId, atLeast, category }) => ({
      id: itemId,
      name: itemName(itemId),
      code: category?.code ?? 'rc',
      categoryId: category?.id ?? '',
      required: atLeast !== null,
    }));
}
