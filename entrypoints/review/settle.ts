import type { Finding } from '../../core/model/finding.ts';
import type { Result } from '../../core/model/result.ts';
import { sameContent } from '../../core/model/sameContent.ts';
import { saveFinding } from '../../core/store/findings.ts';

/** What is decided of one item in one document. */
export type Settled = Partial<Pick<Finding, 'score' | 'rationale' | 'cited' | 'absence'>>;

const NOTHING: Required<Settled> = { score: null, rationale: '', cited: [], absence: null };

/**
 * Writes what was decided over the finding that it was decided on (null: there was none). When another window has changed
 * only other parts of the finding, both changes stand; `conflict` (with the finding as it is now) when the same part.
 */
export async function settle(
  about: { documentId: string; itemId: string },
  base: Finding | null,
  patch: Settled,
): Promise<Result<Finding>> {
  const result = await saveFinding({ ...about, revision: base?.revision ?? null, patch });
  if (result.ok || result.error.code !== 'conflict') return result;
  const current = result.error.current as Finding;
  const parts = Object.keys(patch) as (keyof Settled)[];
  const isOurs = parts.every((part) => sameContent(current[part], (base ?? NOTHING)[part]));
  return isOurs ? saveFinding({ ...about, revision: current.revision, patch }) : result;
}
