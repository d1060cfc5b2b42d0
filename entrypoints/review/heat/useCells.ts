import { useMemo, useState } from 'preact/hooks';
import type { CellActions } from './HeatCell.tsx';

/** A cell of a matrix, by the item of its row and the document (or role) of its column. */
export type CellAt = { row: string; column: string };

/** Which cell Tab reaches and which one's passages are shown; `byKey`: the focus is to go to these. */
export function useCells(rows: readonly string[], columns: readonly string[]) {
  const [at, setAt] = useState<CellAt | null>(null);
  const [chosen, setChosen] = useState<(CellAt & { byKey: boolean }) | null>(null);
  const actions = useMemo<CellActions>(
    () => ({
      open: (row, column, byKey) => setChosen({ row, column, byKey }),
      at: (row, column) => setAt({ row, column }),
    }),
    [],
  );
  const isThere = ({ row, column }: CellAt) => rows.includes(row) && columns.includes(column);
  const stop = at && isThere(at) ? at : { row: rows[0] ?? '', column: columns[0] ?? '' };
  return {
    actions,
    chosen: chosen && isThere(chosen) ? chosen : null,
    choose: setChosen,
    isStop: (row: string, column: string) => row === stop.row && column === stop.column,
    isChosen: (row: string, column: string) => row === chosen?.row && column === chosen.column,
  };
}

/** Gives the focus back to the cell whose passages were shown. */
export function focusCell({ row, column }: CellAt): void {
  document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${row}|${column}`)}"]`)?.focus();
}
