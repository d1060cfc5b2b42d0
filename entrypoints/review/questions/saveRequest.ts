import type { Result } from '../../../core/model/result.ts';
import type { VendorRequest } from '../../../core/model/vendorRequest.ts';
import { editRequest } from '../../../core/store/vendorRequests.ts';
import { saveOver } from '../../shell/saveOver.ts';

type Patch = Partial<Pick<VendorRequest, 'itemId' | 'kind' | 'text' | 'wording'>>;

/**
 * Changes a request that was drawn, over what is stored by now: what another window has made of its other parts stays.
 * `patchOf` gives null where the change cannot be made over that: `conflict`.
 */
export function saveRequest(
  request: VendorRequest,
  patchOf: (now: VendorRequest) => Patch | null,
): Promise<Result<VendorRequest>> {
  return saveOver(
    request,
    (now) => patchOf(now ?? request),
    (revision, patch) => editRequest({ id: request.id, revision: revision ?? request.revision, patch }),
  );
}
