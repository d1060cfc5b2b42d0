import type { Problem } from '../model/result.ts';
import { Refusal } from './refusal.ts';

const CODES: Record<string, Problem['code']> = {
  QuotaExceededError: 'full',
  VersionError: 'outdated',
};

/** Says in our words why the database did not do something. The one place where its errors are told apart. */
export function problemOf(error: unknown): Problem {
  const chain = [...causes(error)];
  for (const cause of chain) {
    if (cause instanceof Refusal) return cause.reason;
    const code = CODES[cause.name];
    if (code) return { code, detail: cause.message };
    // Chromium's words (UnknownError) when the disk itself is full, not a quota.
    if (cause.message.includes('NO_SPACE')) return { code: 'full', detail: cause.message };
  }
  return {
    code: 'failed',
    detail: chain.map((cause) => `${cause.name}: ${cause.message}`).join(' < ') || String(error),
  };
}

/** An error and what Dexie wraps in it: `inner`, and the `failures` of a bulk write. */
function* causes(error: unknown, depth = 0): Generator<Error> {
  if (!(error instanceof Error || error instanceof DOMException) || depth > 5) return;
  yield error;
  const { inner, failures } = error as { inner?: unknown; failures?: unknown };
  yield* causes(inner, depth + 1);
  if (Array.isArray(failures)) yield* causes(failures[0], depth + 1);
}
