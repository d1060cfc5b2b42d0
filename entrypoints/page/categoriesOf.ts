import type { CategoryCode } from '../../core/annotate/segments.ts';
import type { Vocabulary } from '../../core/model/messages.ts';
import type { Tag } from '../../core/model/tag.ts';

/** The categories of a tag's standards, each once. */
export function categoriesOf(tag: Pick<Tag, 'standards'>, vocabulary: Vocabulary): CategoryCode[] {
  const codes = vocabulary.standards
    .filter((standard) => tag.standards.includes(standard.id))
    .flatMap((standard) => vocabulary.categories.find((category) => category.id === standard.categoryId)?.code ?? []);
  return [...new Set(codes)];
}
