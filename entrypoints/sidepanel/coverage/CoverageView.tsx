import { ChartBar, Files, Table2, UserRound } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Select } from '../../../components/Select.tsx';
import { framework, standardsOf } from '../../../content/framework.ts';
import { openReview } from '../../../core/platform/openReview.ts';
import { type Counts, coverage } from '../../../core/review/coverage.ts';
import type { PanelModel } from '../panelModel.ts';
import { StatusLine } from '../StatusLine.tsx';
import { CoverageRow } from './CoverageRow.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { MustShow } from './MustShow.tsx';
import { RequiredResponsibilities } from './RequiredResponsibilities.tsx';
import { requiredWords } from './requiredWords.ts';
import { useDocumentStanding } from './useDocumentStanding.ts';

const NONE: Counts = { strong: 0, partial: 0, conflicts: 0, total: 0, detached: 0 };
const STANDARD_IDS = framework.standards.map((standard) => standard.id);

/** Which standards the document or the review has evidence for, how strong, and where the gaps are. */
export function CoverageView({ model }: { model: PanelModel }) {
  const { reviewTags, document, review } = model;
  const [of, setOf] = useState<'document' | 'review'>('review');
  const [role, setRole] = useState('');
  const [asTable, setAsTable] = useState(false);
  const documentId = of === 'document' ? (document?.id ?? 'none') : undefined;
  const found = useMemo(
    () =>
      coverage(reviewTags ?? [], STANDARD_IDS, {
        ...(documentId ? { documentId } : {}),
        ...(role ? { role } : {}),
      }),
    [reviewTags, documentId, role],
  );
  const widest = Math.max(11, ...found.standards.map((row) => row.total));
  const rowOf = new Map(found.standards.map((row) => [row.standardId, row]));
  const standing = useDocumentStanding(model);
  const items = new Map(standing?.items.map((item) => [item.itemId, item]));
  const required = new Map(standing?.items.map((item) => [item.itemId, requiredWords(item)]));
  const look = (standard: string) => void openReview(`findings/${document?.id}/${standard}/look`);
  /** The tags of a standard stand in Tags; those of other documents are not on this page. */
  const open = (standard: string) => model.showTagged({ standard, role: role || null });
  const figures = [
    [STANDARD_IDS.length - found.gaps.length, i18n.t('panel.coverage.haveEvidence')],
    [found.gaps.length, i18n.t('panel.coverage.gaps', found.gaps.length)],
    [found.totals.conflicts, i18n.t('panel.coverage.conflicts', found.totals.conflicts)],
  ] as const;
  // Before the tags are read nothing is known to be a gap.
  if (!reviewTags) return null;
  return (
    <>
      <div class="tools tight">
        <Select
          label={i18n.t('panel.coverage.of')}
          icon={<Icon of={Files} small />}
          value={of}
          options={[
            { value: 'review', label: i18n.t('panel.coverage.thisReview') },
            { value: 'document', label: i18n.t('panel.coverage.thisDocument') },
          ]}
          onChange={setOf}
        />
        <Select
          label={i18n.t('picker.role')}
          icon={<Icon of={UserRound} small />}
          value={role}
          options={[
            { value: '', label: i18n.t('panel.allRoles') },
            ...model.vocabulary.roles.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setRole}
        />
        <span class="grow" />
        <IconButton
          icon={asTable ? ChartBar : Table2}
          label={i18n.t(asTable ? 'panel.coverage.asBars' : 'panel.coverage.asTable')}
          onClick={() => setAsTable(!asTable)}
        />
      </div>
      <section class="sumup" aria-label={i18n.t('panel.coverage.summary')}>
        {figures.map(([figure, words]) => (
          <p key={words}>
            <b class="num">{figure}</b>
            <span>{words}</span>
          </p>
        ))}
      </section>
      {standing && review.requirements && <MustShow name={review.requirements.name} standing={standing} />}
      {found.totals.total === 0 && <p class="sub nothing">{i18n.t('panel.coverage.nothing')}</p>}
      {asTable ? (
        <CoverageTable rows={rowOf} required={required} onOpen={open} caption={review.name} />
      ) : (
        <>
          <p class="legend meta" aria-hidden="true">
            {(['strong', 'partial', 'conflicts'] as const).map((strength) => (
              <span key={strength}>
                <i class={`key ${strength}`} />
                {i18n.t(`common.${strength}`)}
              </span>
            ))}
            <span>
              <i class="key gap" />
              {i18n.t('panel.coverage.gap')}
            </span>
          </p>
          {framework.categories.map((category) => (
            <section key={category.id} aria-labelledby={`c-${category.code}`}>
              <h2 class="sec-head" id={`c-${category.code}`}>
                <CategoryGlyph code={category.code} />
                <span class={`cat ${category.code}`}>{category.name}</span>
              </h2>
              <ul>
                {standardsOf(category.id).map((standard) => (
                  <CoverageRow
                    key={standard.id}
                    name={standard.name}
                    counts={rowOf.get(standard.id) ?? NONE}
                    widest={widest}
                    required={required.get(standard.id) ?? null}
                    here={items.get(standard.id) ?? null}
                    onLook={() => look(standard.id)}
                    onOpen={() => open(standard.id)}
                    onGuide={() => model.go('guide', standard.id)}
                  />
                ))}
              </ul>
            </section>
          ))}
          <RequiredResponsibilities
            items={standing?.items.filter(({ itemId }) => !rowOf.has(itemId)) ?? []}
            onGuide={(itemId) => model.go('guide', itemId)}
          />
        </>
      )}
      <StatusLine>
        <span class="grow">
          {i18n.t('panel.coverage.counted', found.totals.total)}
          {found.totals.detached > 0 && ` · ${i18n.t('panel.coverage.detached', found.totals.detached)}`}
        </span>
      </StatusLine>
    </>
  );
}
