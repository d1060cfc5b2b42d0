import { i18n } from '#i18n';

const SHOWN = 50;

/** A closed list of names that can be opened; the first 50, then how many more. Nothing when there are none. */
export function NameList({ label, names }: { label: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <details class="names">
      <summary>{label}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <ul tabIndex={0} aria-label={label}>
        {names.slice(0, SHOWN).map((name, index) => (
          <li key={`${index}-${name}`} class="clamp">
            {name}
          </li>
        ))}
        {names.length > SHOWN && <li class="meta">{i18n.t('options.plan.more', names.length - SHOWN)}</li>}
      </ul>
    </details>
  );
}
