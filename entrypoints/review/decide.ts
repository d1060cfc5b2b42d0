import type { DocumentRecord } from '../../core/model/document.ts';
import type { Result } from '../../core/model/result.ts';
import { editDocument } from '../../core/store/library.ts';
import { saveOver } from '../shell/saveOver.ts';

type Decided = NonNullable<DocumentRecord['decision']>;
const NOTHING: Decided = { outcome: null, summary: '', at: 0 };

/**
 * Records a decision on a document, or its summary, which was written over `base`. When another window has changed
 * something else of the document, both changes stand; `conflict` when it has changed the same summary.
 */
export function decide(
  document: DocumentRecord,
  part: Partial<Pick<Decided, 'outcome' | 'summary'>>,
  base?: string,
): Promise<Result<DocumentRecord>> {
  const patchOf = (now: DocumentRecord | null) => {
    const decision = now?.decision ?? NOTHING;
    const isTheirs = now !== document && part.summary !== undefined && decision.summary !== base;
    return isTheirs ? null : { decision: { ...decision, ...part, at: Date.now() } };
  };
  return saveOver(document, patchOf, (revision, patch) =>
    editDocument({ id: document.id, revision: revision ?? document.revision, patch }),
  );
}
