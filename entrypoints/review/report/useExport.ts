import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Report } from '../../../core/transfer/report/report.ts';
import { saveFile } from '../../shell/saveFile.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { type WorkerFormat, writeInWorker } from './reportWork.ts';

export type Format = WorkerFormat | 'html';

/** A file that is being made: how far it is, from 0 to 1, once it has taken a second; null until then. */
export type Exporting = {
  format: Format | null;
  progress: number | null;
  /** `made` gives the report as it is to be saved; it is asked once. */
  start: (format: Format, made: () => Promise<Report>) => void;
  cancel: () => void;
};

const SHOWN_FROM = 1000;
/** How often progress is shown, in milliseconds. */
const TELL = 250;

/** Makes files of a report, one at a time, and saves them among the downloads. Leaving the page stops one that is made. */
export function useExport(model: ReviewModel): Exporting {
  const [state, setState] = useState<{ format: Format; progress: number | null } | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = async (format: Format, made: () => Promise<Report>) => {
    if (stop.current) return;
    const mine = new AbortController();
    stop.current = mine;
    setState({ format, progress: null });
    let part = 0;
    let shown = false;
    let told = 0;
    const timer = setTimeout(() => {
      shown = true;
      setState({ format, progress: part });
    }, SHOWN_FROM);
    const progress = (done: number, of: number) => {
      part = done / Math.max(1, of);
      // Each time the page below is laid out anew, which takes longer than the work.
      if (!shown || performance.now() < told + TELL) return;
      told = performance.now();
      setState({ format, progress: part });
    };
    try {
      const report = await made();
      const file = await make(format, report, progress, mine.signal);
      saveFile(file, fileName(report, format));
      model.toast(i18n.t('review.report.saved', [fileName(report, format)]));
    } catch (error) {
      if (mine.signal.aborted) model.say(i18n.t('review.report.stopped'));
      else {
        reportError(error);
        model.toast(i18n.t('review.report.failed'));
      }
    }
    clearTimeout(timer);
    stop.current = null;
    setState(null);
  };
  return {
    format: state?.format ?? null,
    progress: state?.progress ?? null,
    start: (format, made) => void start(format, made),
    cancel: () => stop.current?.abort(),
  };
}

async function make(
  format: Format,
  report: Report,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  // It may have been stopped before there was anything to stop.
  signal.throwIfAborted();
  if (format !== 'html') return writeInWorker({ format, report }, progress, signal);
  const { writeHtml } = await import('./writeHtml.tsx');
  return writeHtml(report, progress, signal);
}

/** A name that every file system takes: the title, and the ending. */
function fileName({ title }: Report, format: Format): string {
  const plain = title
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
  return `${plain.trim() || 'report'}.${format}`;
}
