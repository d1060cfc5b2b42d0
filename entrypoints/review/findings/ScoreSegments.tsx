import { i18n } from '#i18n';
import { Segments } from '../../../components/Segments.tsx';
import type { Score } from '../../../core/model/profile.ts';

const SCORES = ['0', '1', '2'] as const;

/** A score of 0, 1 or 2; none is pressed until it is settled. */
export function ScoreSegments(props: { name: string; score: Score | null; onScore: (score: Score) => void }) {
  return (
    <span class="scores">
      <Segments<(typeof SCORES)[number] | ''>
        label={i18n.t('review.findings.scoreOf', [props.name])}
        value={props.score === null ? '' : SCORES[props.score]}
        options={SCORES.map((value) => ({ value, label: value }))}
        onChange={(value) => {
          if (value !== '') props.onScore(Number(value) as Score);
        }}
      />
    </span>
  );
}
