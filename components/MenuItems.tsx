import type { LucideIcon } from 'lucide-preact';
import { Icon } from './Icon.tsx';

/** One thing that a menu offers. */
type MenuItem = { icon?: LucideIcon; label: string; run: () => void };

/** What a menu offers, one button each, which closes the menu first. */
export function MenuItems({ items, close }: { items: MenuItem[]; close: () => void }) {
  return (
    <>
      {items.map(({ icon, label, run }) => (
        <button
          key={label}
          type="button"
          class="mi"
          onClick={() => {
            close();
            run();
          }}
        >
          {icon && <Icon of={icon} />}
          {label}
        </button>
      ))}
    </>
  );
}
