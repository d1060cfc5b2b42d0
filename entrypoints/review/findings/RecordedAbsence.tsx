import { SearchX } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Absence, Finding } from '../../../core/model/finding.ts';
import type { Result } from '../../../core/model/result.ts';
import { dayOf } from '../dayOf.ts';
import type { ReviewModel } from '../reviewModel.ts';
import type { Settling } from '../settle.ts';
import { NearRow } from './NearRow.tsx';
import { takeNear, without } from './takeNear.ts';
import type { FindingRow } from './useFindings.ts';

/** So many of the words searched are shown at first. */
const WORDS = 7;

/** “Looked for, not found”: the words searched, how much of the document, by whom and when, and what came close. */
export function RecordedAbsence(props: {
  model: ReviewModel;
  document: DocumentRecord;
  row: FindingRow;
  absence: Absence;
  /** It was recorded, or looked at, just now. */
  takesFocus: boolean;
  save: (settling: Settling) => Promise<Result<Finding>>;
  onAgain: () => void;
}) {
  const { model, document, row, absence, save } = props;
  const [all, setAll] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (props.takesFocus) head.current?.focus();
  }, []);
  const { terms, near } = absence;
  return (
    <div class="absent">
      <div class="row absent-head">
        <Icon of={SearchX} />
        <div class="grow">
          <h3 class="strong" tabIndex={-1} ref={head}>
            {i18n.t('review.cell.absent')}
          </h3>
          <p class="sub">{saidOf(absence)}</p>
        </div>
        <button type="button" class="btn sm" onClick={props.onAgain}>
          {i18n.t('review.findings.again')}
        </button>
      </div>
      <dl>
        <dt>{i18n.t('review.findings.wordsSearched')}</dt>
        <dd>
          <ul class="words">
            {terms.slice(0, all ? terms.length : WORDS).map((term) => (
              <li class="chip" key={term}>
                {term}
              </li>
            ))}
            {terms.length > WORDS && (
              <li>
                <button type="button" class="link meta" aria-expanded={all} onClick={() => setAll(!all)}>
                  {all
                    ? i18n.t('review.findings.fewerWords')
                    : i18n.t('review.findings.moreWords', terms.length - WORDS)}
                </button>
              </li>
            )}
          </ul>
        </dd>
        {near.length > 0 && (
          <>
            <dt>{i18n.t('review.findings.cameClose')}</dt>
            <dd>
              <ul class="nears">
                {near.map((each) => (
                  <NearRow
                    key={`${each.exact}${each.page}`}
                    near={{ ...each, heading: '' }}
                    onTag={(strength) => void takeNear(model, { document, itemId: row.itemId, strength, near: each })}
                    onDismiss={() =>
                      void model.write(() => save((now) => ({ absence: now.absence && without(now.absence, each) })))
                    }
                  />
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** By whom and when it was recorded, and over how much. */
function saidOf({ at, by, documents }: Absence): string {
  const pages = documents.reduce((sum, each) => sum + (each.pages ?? 0), 0);
  const characters = documents.reduce((sum, each) => sum + each.characters, 0);
  const over =
    pages > 0
      ? i18n.t('review.cell.pagesSearched', pages)
      : i18n.t('review.findings.characters', [characters.toLocaleString()]);
  return by
    ? i18n.t('review.findings.recordedBy', [by, dayOf(at), over])
    : i18n.t('review.findings.recordedOn', [dayOf(at), over]);
}
