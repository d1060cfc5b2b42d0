import { i18n } from '#i18n';
import type { Passage } from '../../../core/model/passage.ts';
import type { Standing } from '../../../core/review/standing.ts';
import { type DiffRun, keptWords } from '../../../core/review/wordDiff.ts';

/** How a tag stands on the page, in words; nothing for one that was found. `runs` is a changed passage's difference. */
export function TagStanding(props: { standing: Standing; passage: Passage; runs: readonly DiffRun[] | null }) {
  const { standing, passage, runs } = props;
  if (standing === 'pending') return <span>{i18n.t('panel.attention.pending')}</span>;
  const drawn = standing === 'elsewhere' ? 'elsewhere' : standing === 'gone' && passage.region ? 'drawn' : null;
  if (drawn) return <b class="strong">{i18n.t(`panel.attention.${drawn}`, [String(passage.page)])}</b>;
  if (standing !== 'changed' && standing !== 'gone' && standing !== 'detached') return null;
  const { kept, of } = keptWords(runs ?? []);
  return (
    <>
      <b class="strong">{i18n.t(`panel.attention.${standing}`)}</b>
      {runs && <span>{i18n.t('panel.attention.kept', [String(kept), String(of)])}</span>}
    </>
  );
}
