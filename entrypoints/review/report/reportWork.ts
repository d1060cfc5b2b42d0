import type { Report } from '../../../core/transfer/report/report.ts';

export type WorkerFormat = 'docx' | 'xlsx' | 'csv' | 'txt';
export type ReportOrder = { format: WorkerFormat; report: Report };
export type ReportAnswer = { file: Blob } | { failed: string } | { done: number; of: number };

/**
 * Has a file of a report written in a worker of its own, which ends with it or with the signal. Rejects when the signal
 * aborts and when it cannot be written.
 */
export function writeInWorker(
  order: ReportOrder,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Blob>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<ReportAnswer>) => {
      if ('file' in data) resolve(data.file);
      else if ('failed' in data) reject(new Error(data.failed));
      else progress(data.done, data.of);
    });
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
