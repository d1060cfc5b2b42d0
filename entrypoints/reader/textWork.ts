import type { TextSketch } from '../../core/model/textSketch.ts';
import type { newPassages } from '../../core/review/newPassages.ts';

/** What is found out about whole texts, in a worker. */
export type TextWork = {
  /** The identity of a text's words, and its sketch. */
  identify(text: string): Promise<{ textHash: string; sketch: TextSketch }>;
  newPassages(...asked: Parameters<typeof newPassages>): Promise<ReturnType<typeof newPassages>>;
};
export type TextOrder = { [K in keyof TextWork]: { name: K; asked: Parameters<TextWork[K]> } }[keyof TextWork];

/** Asks a worker of its own, which ends with its answer or with the signal. Rejects when the signal aborts. */
export function askTextWorker<K extends keyof TextWork>(
  name: K,
  asked: Parameters<TextWork[K]>,
  signal: AbortSignal,
): ReturnType<TextWork[K]> {
  const worker = new Worker(new URL('./text.worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.postMessage({ name, asked });
  }).finally(() => worker.terminate());
  return answer as ReturnType<TextWork[K]>;
}
