import { SearchX } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import type { Finding } from '../../../core/model/finding.ts';
import type { VendorRequest } from '../../../core/model/vendorRequest.ts';
import { dayOf } from '../dayOf.ts';

/** What a question rests on besides passages: the recorded absence, or that nothing is cited. */
export function WhatItRestsOn(props: {
  request: Pick<VendorRequest, 'absent'>;
  finding: Finding | undefined;
  cited: number;
}) {
  const { request, finding, cited } = props;
  const absence = request.absent ? finding?.absence : null;
  if (absence) {
    return (
      <p class="note">
        <Icon of={SearchX} small />
        <span>
          {i18n.t('review.questions.restsOnAbsence', absence.terms.length, [
            String(absence.terms.length),
            dayOf(absence.at),
          ])}
        </span>
      </p>
    );
  }
  return cited > 0 ? null : <p class="meta">{i18n.t('review.questions.restsOnNothing')}</p>;
}
