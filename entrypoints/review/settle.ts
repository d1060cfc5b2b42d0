import type { Finding } from '../../core/model/finding.ts';
import type { Result } from '../../core/model/result.ts';
import { sameContent } from '../../core/model/sameContent.ts';
import { saveFinding } from '../../core/store/findings.ts';
import { saveOver } from '../shell/saveOver.ts';

/** What is decided of one item in one document. */
export type Settled = Partial<Pick<Finding, 'score' | 'rationale' | 'cited' | 'absence'>>;
/** What becomes of a finding as it is by then. */
export type Settling = (now: Required<Settled>) => Settled;

const NOTHING: Required<Settled> = { score: null, rationale: '', cited: [], absence: null };

/**
 * Writes what was decided over the finding that it was decided on (null: there was none). A function is given the finding
 * as it is now, so that neither another window nor a quick second choice is in its way; parts given as they are to be are
 * a `conflict` (with the finding as it is now) when another window has changed the same ones.
 */
export function settle(
  about: { documentId: string; itemId: string },
  base: Finding | null,
  decided: Settled | Settling,
): Promise<Result<Finding>> {
  const read = base ?? NOTHING;
  const patchOf = (now: Finding | null) => {
    const there = now ?? NOTHING;
    if (typeof decided === 'function') return decided(there);
    const parts = Object.keys(decided) as (keyof Settled)[];
    return parts.every((part) => sameContent(there[part], read[part])) ? decided : null;
  };
  return saveOver(base, patchOf, (revision, patch) => saveFinding({ ...about, revision, patch }));
}
