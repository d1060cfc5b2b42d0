import { ChevronLeft, ChevronRight } from 'lucide-preact';
import { i18n } from '#i18n';
import { IconButton } from '../../../components/IconButton.tsx';

/** So many columns are drawn at a time: more could not be seen at once, nor drawn without a pause. */
export const COLUMNS = 12;

/** Which of many columns are drawn, and the way to the ones before and behind. Nothing while all are. */
export function ColumnPages(props: { first: number; all: number; onGo: (first: number) => void }) {
  const { first, all, onGo } = props;
  if (all <= COLUMNS) return null;
  const last = Math.min(all, first + COLUMNS);
  return (
    <div class="row column-pages">
      <IconButton
        icon={ChevronLeft}
        label={i18n.t('review.coverage.columnsBefore')}
        off={first === 0}
        onClick={() => onGo(Math.max(0, first - COLUMNS))}
      />
      <span class="meta num" aria-live="polite">
        {i18n.t('review.coverage.columnsShown', [String(first + 1), String(last), String(all)])}
      </span>
      <IconButton
        icon={ChevronRight}
        label={i18n.t('review.coverage.columnsAfter')}
        off={last === all}
        onClick={() => onGo(first + COLUMNS)}
      />
    </div>
  );
}
