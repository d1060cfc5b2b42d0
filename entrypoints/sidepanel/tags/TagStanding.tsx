import { i18n } from '#i18n';
import type { Standing } from '../../../core/review/standing.ts';
import { type DiffRun, keptWords } from '../../../core/review/wordDiff.ts';

/** How a tag stands on the page, in words; for one without a place, where it stood. Nothing for one that was found. */
export function TagStanding(props: {
  standing: Standing;
  /** The difference to the words on the page now, for a changed passage. */
  runs: readonly DiffRun[] | null;
  heading: string;
  /** How the nearest placed tags before and behind it begin; null where there is none. */
  before: string | null;
  after: string | null;
}) {
  const { standing, runs, heading, before, after } = props;
  if (standing === 'pending') return <span>{i18n.t('panel.attention.pending')}</span>;
  if (standing === 'changed') {
    const { kept, of } = keptWords(runs ?? []);
    return (
      <>
        <b class="strong">{i18n.t('panel.attention.changed')}</b>
        {runs && <span>{i18n.t('panel.attention.kept', [String(kept), String(of)])}</span>}
      </>
    );
  }
  if (standing !== 'gone' && standing !== 'detached') return null;
  return (
    <>
      <b class="strong">{i18n.t(`panel.attention.${standing}`)}</b>
      {heading && <span>{i18n.t('panel.attention.wasUnder', [heading])}</span>}
      {before !== null && after !== null && <span>{i18n.t('panel.attention.wasBetween', [before, after])}</span>}
      {before !== null && after === null && <span>{i18n.t('panel.attention.wasAfter', [before])}</span>}
      {before === null && after !== null && <span>{i18n.t('panel.attention.wasBefore', [after])}</span>}
    </>
  );
}
