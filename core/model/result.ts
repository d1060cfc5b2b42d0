/** What every boundary returns: a value, or an error that an interface can put into words. Nothing is thrown across. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Problem };

/**
 * Why something was not done. Nothing was changed when one of these comes back.
 * - `conflict`: the record was changed elsewhere since it was read; `current` is that newer record.
 * - `full`: the disk or the quota is full.
 * - `gone`: the record, page or document is not there any more.
 * - `invalid`: the input did not pass its schema.
 * - `refused`: the sender may not do this.
 * - `unreachable`: the other side did not answer.
 * - `outdated`: a newer Crosswalk has taken over the data; this window is of the older one and must be opened again.
 * - `failed`: anything else; `detail` is for a bug report, never shown as the only words.
 */
export type Problem = {
  code: 'conflict' | 'full' | 'gone' | 'invalid' | 'refused' | 'unreachable' | 'outdated' | 'failed';
  detail?: string;
  current?: unknown;
};

/** Wraps a value as done. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a reason as not done. */
export function problem(code: Problem['code'], detail?: string, current?: unknown): { ok: false; error: Problem } {
  return {
    ok: false,
    error: { code, ...(detail === undefined ? {} : { detail }), ...(current === undefined ? {} : { current }) },
  };
}
