import { CircleX, SearchX } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { memo } from '../../../components/memo.tsx';
import type { Score } from '../../../core/model/profile.ts';

/**
 * What a cell without passages says: it was looked for and not found, nobody has looked yet, or none of those that are
 * counted is there (a part of the tags is counted, or a score was given without looking).
 */
export type Empty = 'lookedFor' | 'notLooked' | 'none';

/** What a cell does; the functions never change, so that cells are not drawn again. */
export type CellActions = {
  /** Opens the passages of a cell; `byKey`: from the keyboard, so that the focus may go with them. */
  open: (row: string, column: string, byKey: boolean) => void;
  at: (row: string, column: string) => void;
};

type Props = {
  row: string;
  column: string;
  /** What the cell is about, in words: the item and the document. */
  name: string;
  points: Score;
  total: number;
  conflicts: number;
  empty: Empty;
  /** The one cell that Tab reaches. */
  stop: boolean;
  /** Its passages are shown. */
  chosen: boolean;
  actions: CellActions;
};

/** One cell of a heat map: a digit on a grey, and in words what it rests on. */
export const HeatCell = memo(function HeatCell(props: Props) {
  const { row, column, total, conflicts, points, actions } = props;
  const onlyConflicts = conflicts > 0 && points === 0;
  return (
    <button
      type="button"
      class={`cell v${points}`}
      data-cell={`${row}|${column}`}
      aria-pressed={props.chosen}
      tabIndex={props.stop ? 0 : -1}
      onFocus={() => actions.at(row, column)}
      onClick={(event) => actions.open(row, column, event.detail === 0)}
    >
      <span class="vh">{props.name}: </span>
      <b class="num">
        {points}
        <span class="vh">{i18n.t('review.cell.ofTwo')}</span>
      </b>
      <span class="what">
        {conflicts > 0 && <Icon of={CircleX} small />}
        {total === 0 && props.empty === 'lookedFor' && <Icon of={SearchX} small />}
        {onlyConflicts ? (
          i18n.t('review.cell.conflicts', conflicts)
        ) : (
          <>
            {total > 0 && i18n.t('review.cell.passages', total)}
            {total === 0 && i18n.t(`review.cell.empty.${props.empty}`)}
            {conflicts > 0 && <span class="vh">, {i18n.t('review.cell.conflicts', conflicts)}</span>}
          </>
        )}
      </span>
    </button>
  );
});
