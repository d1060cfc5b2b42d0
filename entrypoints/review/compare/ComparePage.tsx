import { ArrowDownWideNarrow, Table2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Select } from '../../../components/Select.tsx';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { documentName, documentTitle } from '../../../core/model/documentName.ts';
import type { Score } from '../../../core/model/profile.ts';
import { documentVersions } from '../../../core/review/documentVersions.ts';
import { focusCell, useCells } from '../heat/useCells.ts';
import { hrefOf } from '../place.ts';
import { profileLine } from '../profileLine.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { settle } from '../settle.ts';
import { ChooseDocuments } from './ChooseDocuments.tsx';
import { CompareTable } from './CompareTable.tsx';
import { SideBySide } from './SideBySide.tsx';
import { useChosen } from './useChosen.ts';
import { useComparison } from './useComparison.ts';

/** Two or more documents, or versions of one, side by side on the same standards. */
export function ComparePage({ model }: { model: ReviewModel }) {
  const { review, documents, findings } = model;
  const { chosen, choose } = useChosen(review.id, documents);
  const [order, setOrder] = useState<'standards' | 'gaps'>('standards');
  const [look, setLook] = useState<'heat' | 'table'>('heat');
  const { compared, rows } = useComparison(model, chosen, order);
  const cells = useCells(
    rows.map(({ id }) => id),
    chosen.map(({ id }) => id),
  );
  if (documents.length === 0) {
    return (
      <>
        <h1>{i18n.t('review.pages.compare')}</h1>
        <EmptyState art title={i18n.t('review.compare.empty')} text={i18n.t('review.compare.emptyText')}>
          <a class="btn primary" href={hrefOf('documents')}>
            {i18n.t('review.coverage.toDocuments')}
          </a>
        </EmptyState>
      </>
    );
  }
  const versions = documentVersions(documents);
  const sub = (document: DocumentRecord) => {
    const { version = 1 } = versions.get(document.id) ?? {};
    const named = document.organisation ? [documentTitle(document)] : [];
    return [...named, ...(version > 1 ? [i18n.t('review.cell.version', [String(version)])] : [])].join(', ');
  };
  const unmetFirst = rows.find((row) => compared.some(({ items }) => items.get(row.id)?.unmet)) ?? rows[0];
  const row = rows.find(({ id }) => id === cells.chosen?.row) ?? unmetFirst;
  const column = cells.chosen?.column ?? chosen[0]?.id ?? '';
  const score = (itemId: string, documentId: string, points: Score) => {
    const base = findings.find((each) => each.documentId === documentId && each.itemId === itemId) ?? null;
    const document = documents.find(({ id }) => id === documentId);
    const name = rows.find(({ id }) => id === itemId)?.name ?? '';
    void model
      .write(() => settle({ documentId, itemId }, base, () => ({ score: points })))
      .then((done) => {
        const by = document ? documentName(document) : '';
        if (done.ok) model.say(i18n.t('review.compare.scored', [name, by, String(points)]));
      });
  };
  return (
    <>
      <div class="rhead">
        <div>
          <h1>{i18n.t('review.compare.title', chosen.length)}</h1>
          <p class="sub">{profileLine(review)}</p>
        </div>
        <div class="acts">
          <ChooseDocuments documents={documents} chosen={chosen} onChoose={choose} />
          <Select
            label={i18n.t('review.coverage.order')}
            icon={<Icon of={ArrowDownWideNarrow} small />}
            value={order}
            options={[
              { value: 'standards', label: i18n.t('review.coverage.inOrder') },
              { value: 'gaps', label: i18n.t('review.coverage.gapsFirst') },
            ]}
            onChange={setOrder}
          />
          <button type="button" class="btn" onClick={() => setLook(look === 'heat' ? 'table' : 'heat')}>
            <Icon of={Table2} />
            {i18n.t(look === 'heat' ? 'review.cell.asTable' : 'review.cell.asHeat')}
          </button>
        </div>
      </div>
      <div class="cgrid with-side">
        <div class="sheet pad">
          <CompareTable
            {...{ rows, compared, cells, look, sub }}
            grouped={order === 'standards'}
            hasProfile={review.requirements !== null}
            onScore={model.settings.shortcutsOn ? score : null}
          />
          <p class="legend meta">
            {([2, 1, 0] as const).map((points) => (
              <span key={points}>
                <i class={`cell k v${points}`} aria-hidden="true">
                  {points}
                </i>
                <span class="vh">{points}: </span>
                {i18n.t(`review.cell.legend.v${points}`)}
              </span>
            ))}
          </p>
        </div>
        {row && (
          <SideBySide
            {...{ model, row, compared }}
            takesFocus={cells.chosen?.byKey ?? false}
            onStep={(by) => {
              const next = rows[(rows.indexOf(row) + by + rows.length) % rows.length];
              if (next) cells.choose({ row: next.id, column, byKey: false });
            }}
            onEscape={() => focusCell({ row: row.id, column })}
          />
        )}
      </div>
    </>
  );
}
