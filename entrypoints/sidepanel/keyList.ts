import { keyCaps } from '../../components/keyCaps.ts';
import type { Settings } from '../../core/model/settings.ts';

/** Keys that work also where a person has switched our own off. */
const ALWAYS = [
  { keys: ['ArrowUp', 'ArrowDown'], does: 'panel.keys.move' },
  { keys: ['Enter'], does: 'panel.keys.enter' },
  { keys: ['Delete'], does: 'panel.keys.delete' },
  { keys: ['Shift', 'ArrowUp', 'ArrowDown'], does: 'panel.keys.extend' },
  { keys: ['Ctrl', 'ArrowUp', 'ArrowDown'], does: 'panel.keys.heading' },
  { keys: ['ArrowLeft', 'ArrowRight'], does: 'panel.keys.fold' },
] as const;

const OWN = [
  { keys: ['E'], does: 'panel.keys.edit' },
  { keys: ['R'], does: 'panel.keys.choose' },
  { keys: ['K'], does: 'panel.keys.keep' },
  { keys: ['A'], does: 'panel.keys.accept' },
  { keys: ['C'], does: 'panel.keys.change' },
  { keys: ['D'], does: 'panel.keys.dismiss' },
  { keys: ['1', '2', '3'], does: 'panel.keys.recent' },
  { keys: ['P', 'S'], does: 'panel.keys.units' },
  { keys: ['Ctrl', 'Z'], does: 'panel.keys.undo' },
  { keys: ['Ctrl', 'Shift', 'Z'], does: 'panel.keys.redo' },
  { keys: ['?'], does: 'panel.keys.help' },
] as const;

/** The keys of the panel as they are set now, each as a person reads it, with what they do; words stand in the catalogue. */
export function keyList({ shortcutsOn, shortcuts }: Pick<Settings, 'shortcutsOn' | 'shortcuts'>) {
  const steps = [
    { keys: shortcuts.nextTag?.split('+') ?? [], does: 'panel.keys.nextTag' },
    { keys: shortcuts.previousTag?.split('+') ?? [], does: 'panel.keys.previousTag' },
  ] as const;
  return [...ALWAYS, ...(shortcutsOn ? [...steps, ...OWN] : [])]
    .filter(({ keys }) => keys.length > 0)
    .map(({ keys, does }) => ({ keys: keys.map(keyCaps), does }));
}
