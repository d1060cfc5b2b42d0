import { problem, type Result } from '../../../core/model/result.ts';
import type { VendorRequest } from '../../../core/model/vendorRequest.ts';
import { editRequest } from '../../../core/store/vendorRequests.ts';

/**
 * Stores one text of a request over the one that it was typed over (`base`). A change that another window made to other
 * parts of it stays; `conflict` only when this text is another by now.
 */
export async function saveText(
  request: VendorRequest,
  field: 'text' | 'wording',
  text: string,
  base: string,
): Promise<Result<VendorRequest>> {
  const { id, revision } = request;
  const patch = { [field]: text };
  const result = await editRequest({ id, revision, patch });
  if (result.ok || result.error.code !== 'conflict') return result;
  const current = result.error.current as VendorRequest;
  if (current[field] !== base) return problem('conflict', field, current);
  return editRequest({ id, revision: current.revision, patch });
}
