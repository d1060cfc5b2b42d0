import { type CategoryCode, CategoryGlyph } from './CategoryGlyph.tsx';

/** A standard's official name after its category glyph. */
export function StandardName({ name, code }: { name: string; code: CategoryCode }) {
  return (
    <span class="std">
      <CategoryGlyph code={code} />
      {name}
    </span>
  );
}
