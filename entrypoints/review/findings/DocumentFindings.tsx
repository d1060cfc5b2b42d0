import { Files, ListFilter } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { Select } from '../../../components/Select.tsx';
import { itemById } from '../../../content/items.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { documentName } from '../../../core/model/documentName.ts';
import type { DocumentStanding } from '../../../core/review/requirements.ts';
import { documentChoices } from '../documentChoices.ts';
import { hrefOf } from '../place.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { Decision } from './Decision.tsx';
import { FindingCard } from './FindingCard.tsx';
import { PassMeter } from './PassMeter.tsx';
import { StartFromBefore } from './StartFromBefore.tsx';
import { type FindingRow, isSettled, responsibilitiesOfLens, useFindings } from './useFindings.ts';

const isOpen = ({ finding, missing }: FindingRow) => !isSettled(finding) || missing !== null;

/** A document's findings: how it stands, one card for each standard, and what is decided. */
export function DocumentFindings({ model, document }: { model: ReviewModel; document: DocumentRecord }) {
  const { review, place, documents } = model;
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => standardOfPlace(place.itemId));
  const [checked, setChecked] = useState(false);
  /** What was to settle when the filter was set: a card does not go while a person is at it. */
  const [toSettle, setToSettle] = useState<ReadonlySet<string> | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { rows, standing, settled } = useFindings(model, document, opened);
  const shown = toSettle ? rows.filter((row) => toSettle.has(row.itemId) || isOpen(row)) : rows;
  const missing = rows.filter((row) => row.missing !== null);
  useEffect(() => {
    const heading = list.current?.querySelector<HTMLElement>(`#finding-${CSS.escape(place.itemId ?? '')} h2`);
    heading?.scrollIntoView({ block: 'center' });
    // The search takes the focus itself.
    if (!place.look) heading?.focus();
  }, [place.itemId]);
  const check = () => {
    setChecked(true);
    const first = missing[0];
    if (first) list.current?.querySelector<HTMLElement>(`#finding-${first.itemId} textarea`)?.focus();
  };
  const toggle = (id: string) => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };
  return (
    <div class="narrow" ref={list}>
      <div class="rhead">
        <div>
          <h1>{i18n.t('review.findings.title', [documentName(document)])}</h1>
          <p class="sub">
            {i18n.t('review.findings.settled', [String(settled), String(rows.length)])}{' '}
            {pointsOf(standing, review.requirements !== null)}
          </p>
        </div>
        <div class="acts">
          {documents.length > 1 && (
            <Select
              label={i18n.t('review.findings.document')}
              icon={<Icon of={Files} small />}
              value={document.id}
              options={documentChoices(documents)}
              onChange={(id) => {
                location.hash = hrefOf('findings', id);
              }}
            />
          )}
          <button
            type="button"
            class="btn"
            aria-pressed={toSettle !== null}
            onClick={() => setToSettle(toSettle ? null : new Set(rows.filter(isOpen).map(({ itemId }) => itemId)))}
          >
            <Icon of={ListFilter} />
            {i18n.t('review.findings.toSettle')}
          </button>
          <a class="btn primary" href={hrefOf('questions', document.id)}>
            {i18n.t('review.findings.writeQuestions')}
          </a>
        </div>
      </div>
      {review.requirements && <PassMeter standing={standing} />}
      <StartFromBefore model={model} document={document} />
      {shown.map((row) => (
        <FindingCard
          key={row.itemId}
          {...{ model, document, row, checked }}
          responsibilities={
            row.beneath === null && responsibilitiesOfLens(review.role, row.itemId).length > 0
              ? { open: opened.has(row.itemId), toggle: () => toggle(row.itemId) }
              : null
          }
        />
      ))}
      {shown.length === 0 && <p class="sub all-settled">{i18n.t('review.findings.allSettled')}</p>}
      <Decision {...{ model, document, checked }} missing={missing.length} onCheck={check} />
    </div>
  );
}

/** The points beside the pass mark, and what is required and not met, in a sentence. */
function pointsOf({ total, most, passMark, reachesMark, unmet }: DocumentStanding, hasProfile: boolean): string {
  const of: [string, string] = [String(total), String(most)];
  const points: [string, string, string] = [...of, String(passMark)];
  if (!hasProfile) return i18n.t('review.findings.pointsOnly', of);
  if (!reachesMark) {
    const below = i18n.t('review.findings.below', points);
    return unmet.length > 0 ? `${below} ${i18n.t('review.findings.unmet', unmet.length)}` : below;
  }
  if (unmet.length === 0) return i18n.t('review.findings.passes', of);
  return i18n.t('review.findings.reachesBut', unmet.length, [...of, String(unmet.length)]);
}

/** A responsibility that the address names is shown beneath its standard. */
function standardOfPlace(itemId: string | null): ReadonlySet<string> {
  const found = itemId ? itemById(itemId) : undefined;
  return new Set(found?.kind === 'responsibility' ? found.item.standards.slice(0, 1) : []);
}
