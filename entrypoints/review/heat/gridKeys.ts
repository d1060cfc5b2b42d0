/** Moves the focus between the cells of a table (elements with `data-cell`) as the arrows, Home and End say. */
export function gridKeys(event: KeyboardEvent): void {
  const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
  const table = cell?.closest('table');
  if (!cell || !table || event.altKey || event.metaKey || event.shiftKey) return;
  const rows = [...table.rows]
    .map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')])
    .filter((cells) => cells.length > 0);
  const down = rows.findIndex((cells) => cells.includes(cell));
  const across = rows[down]?.indexOf(cell) ?? 0;
  const last = (rows[down]?.length ?? 1) - 1;
  const to: Record<string, [number, number]> = {
    ArrowUp: [down - 1, across],
    ArrowDown: [down + 1, across],
    ArrowLeft: [down, across - 1],
    ArrowRight: [down, across + 1],
    Home: [event.ctrlKey ? 0 : down, 0],
    End: [event.ctrlKey ? rows.length - 1 : down, last],
  };
  const place = to[event.key];
  if (!place) return;
  event.preventDefault();
  rows[place[0]]?.[place[1]]?.focus();
}
