import type { Vocabulary } from '../core/model/messages.ts';

export type CategoryCode = Vocabulary['categories'][number]['code'];

const SHAPES: Record<CategoryCode, string> = {
  rc: 'M3 1.5h6A1.5 1.5 0 0 1 10.5 3v6A1.5 1.5 0 0 1 9 10.5H3A1.5 1.5 0 0 1 1.5 9V3A1.5 1.5 0 0 1 3 1.5z',
  tp: 'M6 .4 11.6 6 6 11.6.4 6z',
  cs: 'M6 1 11.6 11H.4z',
};

/** Square, diamond or triangle in the category's colour; always beside the words, so hidden from screen readers. */
export function CategoryGlyph({ code }: { code: CategoryCode }) {
  return (
    <svg class={`glyph ${code}`} viewBox="0 0 12 12" aria-hidden="true">
      <path d={SHAPES[code]} />
    </svg>
  );
}
