import { i18n } from '#i18n';
import type { Strength } from '../core/model/tag.ts';

/** Full, half or crossed circle. */
export function StrengthGlyph({ strength }: { strength: Strength }) {
  if (strength === 'strong') {
    return (
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      </svg>
    );
  }
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.4">
      <circle cx="6" cy="6" r="4.8" />
      {strength === 'partial' ? (
        <path d="M6 1.2a4.8 4.8 0 0 1 0 9.6z" fill="currentColor" stroke="none" />
      ) : (
        <path d="m4.2 4.2 3.6 3.6m0-3.6L4.2 7.8" stroke-linecap="round" />
      )}
    </svg>
  );
}

/** Strength as shape and word; `id` for what it describes. */
export function StrengthMark({ strength, id }: { strength: Strength; id?: string }) {
  return (
    <span class={`strength ${strength}`} id={id}>
      <StrengthGlyph strength={strength} />
      {i18n.t(`common.${strength}`)}
    </span>
  );
}
