import type { Converted } from './converted.ts';
import type { DocumentWords } from './documentWords.ts';
import type { ReadableKind } from './fileKind.ts';
import { type FileProblem, Refused } from './fileProblem.ts';
import { MAX_TIME } from './limits.ts';

/** What the worker is asked, and what it answers: how far it is, then a document or a problem. */
export type ConvertOrder = { bytes: Uint8Array; kind: ReadableKind; words: DocumentWords };
export type ConvertAnswer = { part: number } | { converted: Converted } | { problem: FileProblem };

/** A worker that waits for the next file: to start one takes longer than to convert a short file. */
let waiting: Worker | null = null;

/** Starts a worker for the file that is opened next. */
export function prepareToConvert(): void {
  waiting ??= new Worker(new URL('./convert.worker.ts', import.meta.url), { type: 'module' });
}

/** `convertFile` in a worker of its own, which ends with it, with the signal, or when it takes too long. Throws Refused. */
export function convertAside(
  order: ConvertOrder,
  signal: AbortSignal,
  progress: (part: number) => void,
): Promise<Converted> {
  prepareToConvert();
  const worker = waiting as Worker;
  waiting = null;
  const ended = new AbortController();
  return new Promise<Converted>((resolve, reject) => {
    const refuse = (problem: FileProblem) => reject(new Refused(problem));
    const tooLong = setTimeout(() => refuse('tooLarge'), MAX_TIME);
    ended.signal.addEventListener('abort', () => clearTimeout(tooLong));
    signal.addEventListener('abort', () => refuse('cancelled'), { signal: ended.signal });
    worker.addEventListener('error', () => refuse('tooLarge'));
    worker.addEventListener('message', ({ data }: MessageEvent<ConvertAnswer>) => {
      if ('part' in data) progress(data.part);
      else if ('problem' in data) refuse(data.problem);
      else resolve(data.converted);
    });
    worker.postMessage(order);
  }).finally(() => {
    ended.abort();
    worker.terminate();
  });
}
