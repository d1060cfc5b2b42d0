import type { Finding } from '../model/finding.ts';
import type { Evidence } from './requirements.ts';

/**
 * Why a score cannot stand without a reason in words: passages conflict and it is above 0 (`conflict`), it is above 0 and
 * rests on no passage (`uncited`), or it is 0 and nothing conflicts and nobody looked for it (`unsought`). Null: it can
 * stand, or nothing is settled yet.
 */
export function reasonMissing(
  finding: Pick<Finding, 'score' | 'rationale' | 'cited' | 'absence'> | undefined,
  evidence: Evidence,
): 'conflict' | 'uncited' | 'unsought' | null {
  if (!finding || finding.score === null || finding.rationale.trim() !== '') return null;
  if (finding.score > 0) {
    if (evidence.conflicts > 0) return 'conflict';
    return finding.cited.length === 0 ? 'uncited' : null;
  }
  return finding.absence === null && evidence.conflicts === 0 ? 'unsought' : null;
}
