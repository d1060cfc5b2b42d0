import type { Result } from '../../../core/model/result.ts';
import type { VendorRequest } from '../../../core/model/vendorRequest.ts';
import { editRequest } from '../../../core/store/vendorRequests.ts';
import { saveOver } from '../../shell/saveOver.ts';

/**
 * Stores one text of a request over the one that it was typed over (`base`). A change that another window made to other
 * parts of it stays; `conflict` only when this text is another by now.
 */
export function saveText(
  request: VendorRequest,
  field: 'text' | 'wording',
  text: string,
  base: string,
): Promise<Result<VendorRequest>> {
  const patchOf = (now: VendorRequest | null) => (now === request || now?.[field] === base ? { [field]: text } : null);
  return saveOver(request, patchOf, (revision, patch) =>
    editRequest({ id: request.id, revision: revision ?? request.revision, patch }),
  );
}
