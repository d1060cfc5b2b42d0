const PATHS = {
  close: 'M6 6l12 12M18 6 6 18',
  search: 'M16.5 16.5 21 21M11 3a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  down: 'M6 9l6 6 6-6',
  person: 'M12 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM4 21a8 8 0 0 1 16 0',
  check: 'M4.5 12.5 9.5 17.5 20 7',
  warn: 'M12 4 2.5 20h19zM12 10v4M12 17v.01',
  note: 'M3 4h18v14H8l-5 4z',
  edit: 'M4 20l1.2-5L16 4.2l3.8 3.8L9 18.8zM13.5 6.7l3.8 3.8',
  passage: 'M8 3c2 0 4 1 4 3 0-2 2-3 4-3M8 21c2 0 4-1 4-3 0 2 2 3 4 3M12 6v12',
  trash: 'M3.5 6h17M9 6V3h6v3M6 6l1 15h10l1-15M10 10.5v6M14 10.5v6',
  again: 'M3 9l3-3 3 3M6 6v9a3 3 0 0 0 3 3h4M21 15l-3 3-3-3M18 18V9a3 3 0 0 0-3-3h-4',
  tag: 'M4 20h6l9.5-9.5-6-6L4 14zM11 7l6 6',
  left: 'M15 6l-6 6 6 6',
  right: 'M9 6l6 6-6 6',
} as const;

/**
 * The few icons of the page script and the picker, drawn here: the runtime of lucide-preact is 5.5 kB and the page
 * script has 40 in all. Extension pages use lucide-preact.
 */
export function PageIcon({ name, small }: { name: keyof typeof PATHS; small?: boolean }) {
  return (
    <svg
      class={small ? 'ico-sm' : 'ico'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
