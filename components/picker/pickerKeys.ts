import type { RefObject } from 'preact';
import { trapFocus } from '../trapFocus.ts';

/** What keys of the picker do. */
type Does = {
  query: string;
  /** Whether a row was reached with arrows, so that Space ticks it and does not type. */
  moved: boolean;
  hasRow: boolean;
  chips: { id: string }[];
  move: (step: number) => void;
  toggleRow: () => void;
  toggleChip: (id: string) => void;
  none: () => void;
  /** Empties the search and goes back to it. */
  clearQuery: () => void;
  close: () => void;
  save: () => void;
};

/** The keys of the search box and of the list, which move the same row, and those of the whole dialog. */
export function pickerKeys(root: RefObject<HTMLElement>, does: Does) {
  const { query } = does;
  const list = (event: KeyboardEvent, inList: boolean) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };
    const ends: Record<string, number> = inList ? { Home: -99, End: 99 } : {};
    const step = steps[event.key] ?? ends[event.key];
    const chip = does.chips[Number(event.key) - 1];
    if (step) does.move(step);
    else if (event.key === ' ' && does.hasRow && (does.moved || inList)) does.toggleRow();
    else if (!query && chip) does.toggleChip(chip.id);
    else if (!query && event.key === '0') does.none();
    else if (query || event.key !== ' ') return;
    event.preventDefault();
  };
  const dialog = (event: KeyboardEvent) => {
    const from = event.target as HTMLElement;
    if (event.isComposing || !root.current) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (query) does.clearQuery();
      else does.close();
    } else if (event.key === 'Enter') {
      const sends =
        from.tagName === 'TEXTAREA' ? event.ctrlKey || event.metaKey : !/^(BUTTON|SELECT)$/.test(from.tagName);
      if (!sends) return;
      event.preventDefault();
      does.save();
    } else trapFocus(event, root.current);
  };
  return { list, dialog };
}
