import { ChevronDown, ChevronRight } from 'lucide-preact';
import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { CountCell } from '../heat/CountCell.tsx';
import { gridKeys } from '../heat/gridKeys.ts';
import { HeatCell } from '../heat/HeatCell.tsx';
import type { useCells } from '../heat/useCells.ts';
import type { Coverage, CoverageColumn, CoverageRow } from './useCoverage.ts';

/** Standards (and what is open beneath them) by documents or roles: as a heat map, or as a table of counts. */
export function CoverageMatrix(props: {
  coverage: Coverage;
  /** Those that are drawn. */
  columns: readonly CoverageColumn[];
  cells: ReturnType<typeof useCells>;
}) {
  const { coverage, columns, cells } = props;
  const { choice, rows, counts, points, empty } = coverage;
  const caption = i18n.t(choice.look === 'heat' ? 'review.coverage.heatCaption' : 'review.coverage.tableCaption');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways
    <section class="hscroll" tabIndex={0} aria-label={caption}>
      <table class={`heat ${choice.look}`} style={{ '--columns': columns.length }} onKeyDown={gridKeys}>
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="first">
              <span class="vh">{i18n.t('panel.standard')}</span>
            </th>
            {columns.map((column) => (
              <th scope="col" key={column.id}>
                <span class="strong">{column.name}</span>
                {column.sub && <span class="meta">{column.sub}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.parent ?? ''}${row.id}`} class={row.parent ? 'below' : ''}>
              <RowHead row={row} coverage={coverage} />
              {columns.map((column) => {
                const count = counts(row.id, column.id);
                const cell = {
                  row: row.id,
                  column: column.id,
                  name: `${row.name}, ${column.name}`,
                  stop: cells.isStop(row.id, column.id),
                  chosen: cells.isChosen(row.id, column.id),
                  actions: cells.actions,
                  empty: empty(row.id, column.id),
                };
                const { strong, partial, conflicts, total } = count;
                return (
                  <td key={column.id}>
                    {choice.look === 'heat' ? (
                      <HeatCell {...cell} {...{ total, conflicts }} points={points(row.id, column.id, count)} />
                    ) : (
                      <CountCell {...cell} {...{ strong, partial, conflicts }} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The name of a row; a standard opens its responsibilities beneath it. */
function RowHead({ row, coverage }: { row: CoverageRow; coverage: Coverage }) {
  const isOpen = coverage.open.has(row.id);
  return (
    <th scope="row">
      {row.opens > 0 ? (
        <button type="button" class="opener" aria-expanded={isOpen} onClick={() => coverage.toggle(row.id)}>
          <Icon of={isOpen ? ChevronDown : ChevronRight} small />
          <span class="std">
            <CategoryGlyph code={row.code} />
            {row.name}
          </span>
          <span class="vh">, {i18n.t('review.coverage.beneath', row.opens)}</span>
        </button>
      ) : row.parent ? (
        <span class="resp-name">{row.name}</span>
      ) : (
        <span class="std">
          <CategoryGlyph code={row.code} />
          {row.name}
        </span>
      )}
    </th>
  );
}
