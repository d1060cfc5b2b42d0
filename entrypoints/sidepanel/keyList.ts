/** The keys of the panel with what they do; words stand in the catalogue. */
export const KEY_LIST = [
  { keys: ['Ctrl', 'Z'], does: 'panel.keys.undo' },
  { keys: ['Ctrl', 'Shift', 'Z'], does: 'panel.keys.redo' },
  { keys: ['Alt', '↓', '↑'], does: 'panel.keys.nextTag' },
  { keys: ['↑', '↓'], does: 'panel.keys.move' },
  { keys: ['Enter'], does: 'panel.keys.enter' },
  { keys: ['E'], does: 'panel.keys.edit' },
  { keys: ['Delete'], does: 'panel.keys.delete' },
  { keys: ['R'], does: 'panel.keys.choose' },
  { keys: ['A'], does: 'panel.keys.accept' },
  { keys: ['K'], does: 'panel.keys.keep' },
  { keys: ['Shift', '↑', '↓'], does: 'panel.keys.extend' },
  { keys: ['Ctrl', '↑', '↓'], does: 'panel.keys.heading' },
  { keys: ['←', '→'], does: 'panel.keys.fold' },
  { keys: ['1', '2', '3'], does: 'panel.keys.recent' },
  { keys: ['P', 'S'], does: 'panel.keys.units' },
  { keys: ['?'], does: 'panel.keys.help' },
] as const;
