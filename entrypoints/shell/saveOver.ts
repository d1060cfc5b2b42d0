import { problem, type Result } from '../../core/model/result.ts';

/** How often a change is tried over what other windows have stored in between. */
const TRIES = 4;

/**
 * Stores a change over what is stored now: `patchOf` gets the record as it is and says what becomes of it, again each
 * time another window was faster. Where it gives null, the change cannot be made over that record: `conflict`.
 */
export async function saveOver<R extends { revision: number }, P>(
  read: R | null,
  patchOf: (now: R | null) => P | null,
  save: (revision: number | null, patch: P) => Promise<Result<R>>,
): Promise<Result<R>> {
  let now = read;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const patch = patchOf(now);
    if (patch === null) return problem('conflict', 'text', now);
    const result = await save(now?.revision ?? null, patch);
    if (result.ok || result.error.code !== 'conflict') return result;
    now = result.error.current as R;
  }
  return problem('conflict', 'too many', now);
}
