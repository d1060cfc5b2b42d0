import { i18n } from '#i18n';
import type { Standing } from '../../../core/review/standing.ts';
import { type DiffRun, keptWords } from '../../../core/review/wordDiff.ts';

/** How a tag stands on the page, in words; nothing for one that was found. `runs` is a changed passage's difference. */
export function TagStanding({ standing, runs }: { standing: Standing; runs: readonly DiffRun[] | null }) {
  if (standing === 'pending') return <span>{i18n.t('panel.attention.pending')}</span>;
  if (standing !== 'changed' && standing !== 'gone' && standing !== 'detached') return null;
  const { kept, of } = keptWords(runs ?? []);
  return (
    <>
      <b class="strong">{i18n.t(`panel.attention.${standing}`)}</b>
      {runs && <span>{i18n.t('panel.attention.kept', [String(kept), String(of)])}</span>}
    </>
  );
}
