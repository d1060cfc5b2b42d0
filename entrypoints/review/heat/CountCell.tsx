import { i18n } from '#i18n';
import { memo } from '../../../components/memo.tsx';
import { STRENGTHS, type Strength } from '../../../core/model/tag.ts';
import type { CellActions, Empty } from './HeatCell.tsx';

type Props = Record<Strength, number> & {
  row: string;
  column: string;
  name: string;
  empty: Empty;
  stop: boolean;
  chosen: boolean;
  actions: CellActions;
};

/** One cell of the table: how many tags of each strength, in words. */
export const CountCell = memo(function CountCell(props: Props) {
  const { row, column, actions } = props;
  const there = STRENGTHS.filter((strength) => props[strength] > 0);
  return (
    <button
      type="button"
      class="count-cell"
      data-cell={`${row}|${column}`}
      aria-pressed={props.chosen}
      tabIndex={props.stop ? 0 : -1}
      onFocus={() => actions.at(row, column)}
      onClick={(event) => actions.open(row, column, event.detail === 0)}
    >
      <span class="vh">{props.name}: </span>
      {there.map((strength) => (
        <span key={strength} class={strength}>
          {i18n.t(`panel.coverage.count.${strength}`, props[strength])}
        </span>
      ))}
      {there.length === 0 && <span class="none">{i18n.t(`review.cell.empty.${props.empty}`)}</span>}
    </button>
  );
});
