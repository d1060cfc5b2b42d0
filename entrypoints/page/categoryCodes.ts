import type { CategoryCode } from '../../core/annotate/segments.ts';
import type { Vocabulary } from '../../core/model/messages.ts';

/** The category of each standard, by its id. */
export function categoryCodes({ standards, categories }: Vocabulary): Map<string, CategoryCode> {
  const codes = new Map(categories.map(({ id, code }) => [id, code]));
  return new Map(
    standards.flatMap(({ id, categoryId }) => {
      const code = codes.get(categoryId);
      return code ? [[id, code] as const] : [];
    }),
  );
}
