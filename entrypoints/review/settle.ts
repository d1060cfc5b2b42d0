import type { Finding } from '../../core/model/finding.ts';
import type { Result } from '../../core/model/result.ts';
import { sameContent } from '../../core/model/sameContent.ts';
import { saveFinding } from '../../core/store/findings.ts';
import { saveOver } from '../shell/saveOver.ts';

/** What is decided of one item in one document. */
export type Settled = Partial<Pick<Finding, 'score' | 'rationale' | 'cited' | 'absence'>>;

const NOTHING: Required<Settled> = { score: null, rationale: '', cited: [], absence: null };

/**
 * Writes what was decided over the finding that it was decided on (null: there was none). When another window has changed
 * only other parts of the finding, both changes stand; `conflict` (with the finding as it is now) when the same part.
 */
export function settle(
  about: { documentId: string; itemId: string },
  base: Finding | null,
  patch: Settled,
): Promise<Result<Finding>> {
  const parts = Object.keys(patch) as (keyof Settled)[];
  const read = base ?? NOTHING;
  const patchOf = (now: Finding | null) =>
    parts.every((part) => sameContent((now ?? NOTHING)[part], read[part])) ? patch : null;
  return saveOver(base, patchOf, (revision, patch) => saveFinding({ ...about, revision, patch }));
}
