import { i18n } from '#i18n';
import { redo, undo } from '../../core/store/history.ts';
import { historyWords } from './historyWords.ts';
import type { Write } from './useNotices.ts';

/** Undo and redo of the last step, and undo of the step that changed a record while that is the last one. */
export type Steps = { undo: () => void; undoOnly: (record: { id: string }) => void; redo: () => void };

/** Takes steps back and does them again, and says which. */
export function makeSteps(write: Write, toast: (text: string) => void): Steps {
  const step = async (run: () => ReturnType<typeof undo>, words: 'panel.undone' | 'panel.redone') => {
    const result = await write(run);
    if (result.ok && result.value) toast(i18n.t(words, [historyWords(result.value.action)]));
    return result;
  };
  const undoOnly = async (id: string) => {
    const result = await step(() => undo(id), 'panel.undone');
    if (result.ok && !result.value) toast(i18n.t('panel.notLast'));
  };
  return {
    undo: () => void step(() => undo(), 'panel.undone'),
    undoOnly: ({ id }) => void undoOnly(id),
    redo: () => void step(redo, 'panel.redone'),
  };
}
