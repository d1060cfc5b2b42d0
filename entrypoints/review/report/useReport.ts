import { useState } from 'preact/hooks';
import type { Settings } from '../../../core/model/settings.ts';
import type { Report, SectionId } from '../../../core/transfer/report/report.ts';
import { reportModel } from '../../../core/transfer/report/reportModel.ts';
import type { ReportRecords } from '../../../core/transfer/report/reportRecords.ts';
import { useSignal } from '../../shell/useSignal.ts';
import { say } from '../say.ts';

/** The report of these records as it was chosen; while it is made anew the one before stays. Null until there is one. */
export function useReport(records: ReportRecords | null, settings: Settings): Report | null {
  const { reportLeftOut, reportHideQuotes: hideQuotes } = settings;
  const [now] = useState(() => Date.now());
  const [report, setReport] = useState<Report | null>(null);
  useSignal(
    (signal) => {
      if (!records) return setReport(null);
      const choices = { leftOut: reportLeftOut as SectionId[], hideQuotes, now };
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
  return report;
}
