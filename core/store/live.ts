import { liveQuery } from 'dexie';
import type { Problem } from '../model/result.ts';
import { problemOf } from './problemOf.ts';

/**
 * Calls `next` with what `read` gives, now and after every write that touches it (from any window or the background),
 * until the signal aborts. `failed` hears why a reading did not work; the next write tries again.
 */
export function live<T>(
  read: () => Promise<T>,
  next: (value: T) => void,
  signal: AbortSignal,
  failed?: (problem: Problem) => void,
): void {
  if (signal.aborted) return;
  // Dexie follows native awaits only when the function it is handed is itself an async one.
  const subscription = liveQuery(async () => await read()).subscribe({
    next,
    error: (error) => failed?.(problemOf(error)),
  });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
