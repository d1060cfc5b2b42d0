import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import type { Chip } from '../../../components/picker/Chips.tsx';

/** Standards with their keys, suggested or used before, under the current passage. */
export function PassageChips({ chips }: { chips: Chip[] }) {
  return (
    <span class="pt row wrap" aria-hidden="true">
      {chips.map((chip, index) => (
        <span key={chip.id} class={`chip ${chip.code}`}>
          <kbd>{index + 1}</kbd>
          <CategoryGlyph code={chip.code} />
          {chip.name}
        </span>
      ))}
    </span>
  );
}
