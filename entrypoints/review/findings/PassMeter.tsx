import { i18n } from '#i18n';
import type { DocumentStanding } from '../../../core/review/requirements.ts';

/** The points so far on the way to all of them, with the pass mark. */
export function PassMeter({ standing }: { standing: DocumentStanding }) {
  const { total, most, passMark } = standing;
  const share = (points: number) => `${((Math.min(points, most) / most) * 100).toFixed(1)}%`;
  return (
    <div
      class="meter"
      role="img"
      aria-label={i18n.t('review.findings.meter', [String(total), String(most), String(passMark)])}
    >
      <i style={{ inlineSize: share(total) }} />
      <span style={{ insetInlineStart: share(passMark) }}>
        <em>{i18n.t('review.findings.passAt', [String(passMark)])}</em>
      </span>
    </div>
  );
}
