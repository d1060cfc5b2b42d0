import type { DocumentRecord } from '../../core/model/document.ts';
import { problem, type Result } from '../../core/model/result.ts';
import { editDocument } from '../../core/store/library.ts';

type Decided = NonNullable<DocumentRecord['decision']>;
const NOTHING: Decided = { outcome: null, summary: '', at: 0 };

/**
 * Records a decision on a document, or its summary, which was written over `base`. When another window has changed
 * something else of the document, both changes stand; `conflict` when it has changed the same summary.
 */
export async function decide(
  document: DocumentRecord,
  part: Partial<Pick<Decided, 'outcome' | 'summary'>>,
  base?: string,
): Promise<Result<DocumentRecord>> {
  const write = ({ id, revision, decision }: DocumentRecord) =>
    editDocument({ id, revision, patch: { decision: { ...(decision ?? NOTHING), ...part, at: Date.now() } } });
  const result = await write(document);
  if (result.ok || result.error.code !== 'conflict') return result;
  const current = result.error.current as DocumentRecord;
  const isTheirs = part.summary !== undefined && (current.decision?.summary ?? '') !== base;
  return isTheirs ? problem('conflict', 'summary', current) : write(current);
}
