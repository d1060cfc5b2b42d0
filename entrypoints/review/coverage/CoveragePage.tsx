import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { documentName } from '../../../core/model/documentName.ts';
import { tagsIn } from '../../../core/model/tally.ts';
import { focusCell, useCells } from '../heat/useCells.ts';
import { CellPassages } from '../passages/CellPassages.tsx';
import { hrefOf } from '../place.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { COLUMNS, ColumnPages } from './ColumnPages.tsx';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { CoverageTools } from './CoverageTools.tsx';
import { DocumentPassages } from './DocumentPassages.tsx';
import { useCoverage } from './useCoverage.ts';

/** Which standards each document, or each role, has evidence for: as a heat map or a table; every cell opens its passages. */
export function CoveragePage({ model }: { model: ReviewModel }) {
  const naming = useMemo(
    () => ({
      document: documentName,
      version: (version: number) => i18n.t('review.cell.version', [String(version)]),
      noRole: i18n.t('picker.noRole'),
    }),
    [],
  );
  const coverage = useCoverage(model, naming);
  const { rows, columns, shown, choice } = coverage;
  const [from, setFrom] = useState(0);
  const first = from < columns.length ? from : 0;
  const drawn = columns.slice(first, first + COLUMNS);
  const cells = useCells(
    rows.map(({ id }) => id),
    drawn.map(({ id }) => id),
  );
  const { chosen } = cells;
  const gaps = rows.filter(({ id, parent }) => {
    return parent === null && columns.every((column) => coverage.counts(id, column.id).total === 0);
  }).length;
  const tags = model.tallies.reduce((sum, tally) => {
    return sum + (shown.some(({ id }) => id === tally.documentId) ? tagsIn(tally) : 0);
  }, 0);
  const ofColumn = shown.filter((document) => choice.by === 'role' || document.id === chosen?.column);
  return (
    <>
      <div class="rhead">
        <div>
          <h1>{i18n.t('review.pages.coverage')}</h1>
          <p class="sub">
            {i18n.t('review.coverage.counted', tags)} {i18n.t('review.coverage.ofDocuments', shown.length)}{' '}
            {i18n.t('review.coverage.gaps', gaps)}
          </p>
        </div>
      </div>
      {model.documents.length === 0 ? (
        <EmptyState art title={i18n.t('review.coverage.empty')} text={i18n.t('review.coverage.emptyText')}>
          <a class="btn primary" href={hrefOf('documents')}>
            {i18n.t('review.coverage.toDocuments')}
          </a>
        </EmptyState>
      ) : (
        <>
          <CoverageTools model={model} coverage={coverage} />
          <div class={chosen ? 'cgrid with-side' : 'cgrid'}>
            <div class="sheet pad">
              <ColumnPages first={first} all={columns.length} onGo={setFrom} />
              <CoverageMatrix coverage={coverage} columns={drawn} cells={cells} />
              {choice.look === 'heat' && (
                <p class="legend meta">
                  {([2, 1, 0] as const).map((score) => (
                    <span key={score}>
                      <i class={`cell k v${score}`} aria-hidden="true">
                        {score}
                      </i>
                      <span class="vh">{score}: </span>
                      {i18n.t(`review.cell.legend.v${score}`)}
                    </span>
                  ))}
                </p>
              )}
            </div>
            {chosen && (
              <CellPassages
                itemId={chosen.row}
                takesFocus={chosen.byKey}
                onClose={() => {
                  cells.choose(null);
                  focusCell(chosen);
                }}
              >
                {ofColumn.map((document) => (
                  <DocumentPassages
                    key={`${document.id}${choice.by}`}
                    model={model}
                    document={document}
                    filter={{
                      itemId: chosen.row,
                      role: choice.by === 'role' ? chosen.column : choice.role || null,
                      strength: choice.strength || null,
                    }}
                    startsOpen={ofColumn.length === 1}
                  />
                ))}
              </CellPassages>
            )}
          </div>
        </>
      )}
    </>
  );
}
