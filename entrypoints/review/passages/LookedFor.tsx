import { SearchX } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import type { Absence } from '../../../core/model/finding.ts';
import { dayOf } from '../dayOf.ts';

/** That something was looked for and not found: how much was searched, by whom and when. */
export function LookedFor({ absence }: { absence: Absence }) {
  const pages = absence.documents.reduce((sum, each) => sum + (each.pages ?? 0), 0);
  const characters = absence.documents.reduce((sum, each) => sum + each.characters, 0);
  const over =
    pages > 0
      ? i18n.t('review.cell.pagesSearched', pages)
      : i18n.t('review.findings.characters', [characters.toLocaleString()]);
  return (
    <div class="absent short">
      <p class="row">
        <Icon of={SearchX} small />
        <b class="strong">{i18n.t('review.cell.absent')}</b>
      </p>
      <p class="sub">
        {i18n.t('review.cell.termsSearched', absence.terms.length)}, {over}.{' '}
        {[absence.by, dayOf(absence.at)].filter(Boolean).join(', ')}.
      </p>
    </div>
  );
}
