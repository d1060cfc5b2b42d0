import { CircleAlert, ListMinus, ListPlus, ScanSearch } from 'lucide-preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Callout } from '../../../components/Callout.tsx';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { Icon } from '../../../components/Icon.tsx';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { RATIONALE_MAX } from '../../../core/model/finding.ts';
import type { Score } from '../../../core/model/profile.ts';
import { KeptField } from '../../shell/KeptField.tsx';
import { itemCode } from '../itemCode.ts';
import { itemName } from '../itemName.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { type Settling, settle } from '../settle.ts';
import { writeText } from '../writeText.ts';
import { Citations } from './Citations.tsx';
import { LookForIt } from './LookForIt.tsx';
import { RecordedAbsence } from './RecordedAbsence.tsx';
import { ScoreSegments } from './ScoreSegments.tsx';
import type { FindingRow } from './useFindings.ts';

type Props = {
  model: ReviewModel;
  document: DocumentRecord;
  row: FindingRow;
  /** Whether what is missing is shown as an error: it was tried to finish. */
  checked: boolean;
  /** Shows or hides the responsibilities beneath a standard; null where there are none. */
  responsibilities: { open: boolean; toggle: () => void } | null;
};

/** What is found of one standard or responsibility: score, reason, passages cited, or that it was looked for. */
export function FindingCard({ model, document, row, checked, responsibilities }: Props) {
  const { itemId, finding, standing, missing, tags } = row;
  const isAsked = model.place.look && model.place.itemId === itemId;
  const [looking, setLooking] = useState(isAsked);
  useEffect(() => {
    if (isAsked) setLooking(true);
  }, [isAsked]);
  /** Whether the search was opened and closed here: the focus then goes to what it came to, or back. */
  const [looked, setLooked] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (looked && !looking) opener.current?.focus();
  }, [looking]);
  const id = useId();
  const name = itemName(itemId);
  const { strong, partial, conflicts } = standing.evidence;
  const isOpen = finding !== null || strong + partial + conflicts > 0;
  const save = (settling: Settling) => settle({ documentId: document.id, itemId }, finding, settling);
  const score = async (points: Score) => {
    const result = await model.write(() => save(() => ({ score: points })));
    if (result.ok) model.say(i18n.t('review.findings.scored', [name, String(points)]));
  };
  const close = () => {
    setLooked(true);
    setLooking(false);
  };
  const keyDown = (event: KeyboardEvent) => {
    const inField = (event.target as Element).matches('textarea, select, input:not([type=radio])');
    if (inField || event.ctrlKey || event.metaKey || event.altKey || !model.settings.shortcutsOn) return;
    if (!/^[012]$/.test(event.key)) return;
    event.preventDefault();
    void score(Number(event.key) as Score);
  };
  /** Above 0 it needs one; before it is scored that is said as well. */
  const mayNeedReason = finding?.score !== 0 && !finding?.rationale.trim();
  const reason = checked && missing ? i18n.t(`review.findings.missing.${missing}`) : null;
  return (
    <section
      class={`sheet finding ${isOpen || looking ? '' : 'closed'} ${row.beneath ? 'beneath' : ''}`}
      aria-labelledby={id}
      id={`finding-${itemId}`}
      onKeyDown={keyDown}
    >
      <header>
        <div class="row wrap">
          <h2 id={id} tabIndex={-1}>
            <span class="std">
              <CategoryGlyph code={itemCode(itemId) ?? 'rc'} />
              {name}
            </span>
          </h2>
          <span class="meta">
            {standing.atLeast === null
              ? i18n.t('review.findings.notRequired')
              : i18n.t('review.findings.standing', [
                  i18n.t('review.findings.atLeast', standing.atLeast),
                  i18n.t(`panel.musts.${standing.standing}`),
                ])}
          </span>
        </div>
        <div class="row wrap acts">
          {strong + partial === 0 && !finding?.absence && !looking && (
            <>
              {conflicts === 0 && <span class="sub">{i18n.t('review.findings.noEvidence')}</span>}
              <button type="button" class="btn sm" ref={opener} onClick={() => setLooking(true)}>
                <Icon of={ScanSearch} small />
                {i18n.t('review.findings.look')}
                <span class="vh">: {name}</span>
              </button>
            </>
          )}
          {responsibilities && (
            <button
              type="button"
              class="icon-btn"
              aria-expanded={responsibilities.open}
              aria-label={i18n.t('review.findings.items', [name])}
              title={i18n.t('review.findings.items', [name])}
              onClick={responsibilities.toggle}
            >
              <Icon of={responsibilities.open ? ListMinus : ListPlus} />
            </button>
          )}
          <ScoreSegments name={name} score={finding?.score ?? null} onScore={(points) => void score(points)} />
        </div>
      </header>
      {conflicts > 0 && (
        <Callout
          tone={missing === 'conflict' ? 'bad' : 'warn'}
          icon={CircleAlert}
          title={i18n.t('review.findings.against', conflicts)}
          text={mayNeedReason ? i18n.t('review.findings.againstText') : undefined}
        />
      )}
      {finding?.absence && !looking && (
        <RecordedAbsence
          {...{ model, document, row, save }}
          absence={finding.absence}
          takesFocus={looked}
          onAgain={() => setLooking(true)}
        />
      )}
      {looking && <LookForIt {...{ model, document, row }} onClose={close} />}
      {isOpen && (
        <KeptField
          field={`finding:${document.id}:${itemId}`}
          label={i18n.t('review.findings.why')}
          placeholder={i18n.t(finding?.absence ? 'review.findings.whyAbsent' : 'review.findings.whyHint')}
          stored={finding?.rationale ?? ''}
          maxLength={RATIONALE_MAX}
          error={reason}
          save={(rationale, base) =>
            writeText(model, () =>
              settle({ documentId: document.id, itemId }, finding && { ...finding, rationale: base }, { rationale }),
            )
          }
        />
      )}
      {isOpen && tags && tags.length > 0 && <Citations {...{ model, document, tags, finding, save, name }} />}
    </section>
  );
}
