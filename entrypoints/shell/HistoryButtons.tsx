import { Redo2, Undo2 } from 'lucide-preact';
import { i18n } from '#i18n';
import { IconButton } from '../../components/IconButton.tsx';
import type { HistoryAction } from '../../core/model/history.ts';
import { historyWords } from './historyWords.ts';

type Props = {
  history: { undo: HistoryAction | null; redo: HistoryAction | null };
  undo: () => void;
  redo: () => void;
};

/** Undo and redo, each with what it takes back or does again. */
export function HistoryButtons({ history, undo, redo }: Props) {
  return (
    <>
      <IconButton
        icon={Undo2}
        label={history.undo ? i18n.t('panel.undo', [historyWords(history.undo)]) : i18n.t('panel.nothingToUndo')}
        off={!history.undo}
        onClick={undo}
      />
      <IconButton
        class="redo"
        icon={Redo2}
        label={history.redo ? i18n.t('panel.redo', [historyWords(history.redo)]) : i18n.t('panel.nothingToRedo')}
        off={!history.redo}
        onClick={redo}
      />
    </>
  );
}
