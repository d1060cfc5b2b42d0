import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import type { Vocabulary } from '../../../content/vocabulary.ts';

/** Standards used before with their keys, under the current passage. */
export function RecentChips({ recent, vocabulary }: { recent: string[]; vocabulary: Vocabulary }) {
  const standards = recent.slice(0, 3).flatMap((id) => vocabulary.standards.filter((entry) => entry.id === id));
  return (
    <span class="pt row wrap" aria-hidden="true">
      {standards.map((standard, index) => {
        const code = vocabulary.categories.find((entry) => entry.id === standard.categoryId)?.code ?? 'rc';
        return (
          <span key={standard.id} class={`chip ${code}`}>
            <kbd>{index + 1}</kbd>
            <CategoryGlyph code={code} />
            {standard.name}
          </span>
        );
      })}
    </span>
  );
}
