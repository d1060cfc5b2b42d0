import { readReviewInParts } from '../../../core/store/reviewParts.ts';
import { countSubjects } from '../../../core/transfer/exchange/formats.ts';
import { writeExport } from '../../../core/transfer/exchange/writeExport.ts';
import type { ExchangeAnswer, ExchangeOrder } from './exchangeWork.ts';

const answer = (message: ExchangeAnswer) => self.postMessage(message);

/** Reads a review and writes it for other programs, which would hold the page's thread for too long. */
self.addEventListener('message', async ({ data: { reviewId, file } }: MessageEvent<ExchangeOrder>) => {
  try {
    const source = await readReviewInParts(reviewId);
    if (!source) throw new Error('The review is not there.');
    if (!file) return answer({ done: await countSubjects(source) });
    const progress = (done: number, all: number) => answer({ part: done / Math.max(1, all) });
    answer({ done: await writeExport(file.format, source, { ...file, progress }) });
  } catch (error) {
    // Thrown here, it would be no error of the worker that anybody hears.
    answer({ failed: String(error) });
  }
});
