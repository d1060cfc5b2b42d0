import { useState } from 'preact/hooks';
import type { Settings } from '../../../core/model/settings.ts';
import type { Report, SectionId } from '../../../core/transfer/report/report.ts';
import { reportModel } from '../../../core/transfer/report/reportModel.ts';
import type { ReportRecords } from '../../../core/transfer/report/reportRecords.ts';
import { useSignal } from '../../shell/useSignal.ts';
import { say } from '../say.ts';
import { writtenBy } from './useReportRecords.ts';

/**
 * The report of these records as it was chosen; while it is made anew the one before stays. Null until there is one. `latest`
 * is the same with all that was written until now.
 */
export function useReport(records: ReportRecords | null, settings: Settings) {
  const { reportLeftOut, reportHideQuotes: hideQuotes } = settings;
  const [now] = useState(() => Date.now());
  const [report, setReport] = useState<Report | null>(null);
  const choices = { leftOut: reportLeftOut as SectionId[], hideQuotes, now };
  useSignal(
    (signal) => {
      if (!records) return setReport(null);
      reportModel(records, choices, say, signal).then(
        (made) => {
          if (!signal.aborted) setReport(made);
        },
        (error) => {
          if (!signal.aborted) reportError(error);
        },
      );
    },
    [records, reportLeftOut, hideQuotes],
  );
  const latest = async (shown: Report): Promise<Report> => {
    const written = records && (await writtenBy(records));
    return !written || written === records ? shown : reportModel(written, choices, say);
  };
  return { report, latest };
}
