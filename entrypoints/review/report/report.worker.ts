import { writeCsv } from '../../../core/transfer/report/files/writeCsv.ts';
import { writeDocx } from '../../../core/transfer/report/files/writeDocx.ts';
import { writeText } from '../../../core/transfer/report/files/writeText.ts';
import { writeXlsx } from '../../../core/transfer/report/files/writeXlsx.ts';
import type { ReportAnswer, ReportOrder } from './reportWork.ts';

const answer = (message: ReportAnswer) => self.postMessage(message);
const progress = (done: number, of: number) => answer({ done, of });

/** Writes files that would hold the page's thread for too long. */
self.addEventListener('message', async ({ data: { format, report } }: MessageEvent<ReportOrder>) => {
  const write = {
    docx: () => writeDocx(report, progress),
    xlsx: () => writeXlsx(report),
    csv: () => writeCsv(report),
    txt: () => writeText(report),
  }[format];
  try {
    answer({ file: await write() });
  } catch (error) {
    // Thrown here, it would be no error of the worker that anybody hears.
    answer({ failed: String(error) });
  }
});
