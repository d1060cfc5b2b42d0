import type { ExportOptions } from '../../../core/transfer/exchange/exportSource.ts';
import type { countSubjects, Format } from '../../../core/transfer/exchange/formats.ts';

/** What a review has that formats may leave out. */
export type WhatThereIs = Awaited<ReturnType<typeof countSubjects>>;
type FileOrder = Pick<ExportOptions, 'quotes' | 'now'> & { format: Format };

/** Without a file: what there is to export is counted. */
export type ExchangeOrder = { reviewId: string; file: FileOrder | null };
export type ExchangeAnswer = { done: Blob | WhatThereIs } | { failed: string } | { part: number };

/** Counts, in a worker, what a review has that formats may leave out. Rejects as `writeFile`. */
export const countWhatThereIs = (reviewId: string, signal: AbortSignal): Promise<WhatThereIs> =>
  inWorker({ reviewId, file: null }, signal) as Promise<WhatThereIs>;

/**
 * Has a review written for other programs, in a worker of its own, which ends with it or with the signal. `progress` hears
 * how much is done, 0 to 1. Rejects when the signal aborts and when it cannot be written.
 */
export const writeFile = (
  reviewId: string,
  file: FileOrder,
  progress: (part: number) => void,
  signal: AbortSignal,
): Promise<Blob> => inWorker({ reviewId, file }, signal, progress) as Promise<Blob>;

function inWorker(
  order: ExchangeOrder,
  signal: AbortSignal,
  progress?: (part: number) => void,
): Promise<Blob | WhatThereIs> {
  const worker = new Worker(new URL('./exchange.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Blob | WhatThereIs>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<ExchangeAnswer>) => {
      if ('done' in data) resolve(data.done);
      else if ('failed' in data) reject(new Error(data.failed));
      else progress?.(data.part);
    });
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
