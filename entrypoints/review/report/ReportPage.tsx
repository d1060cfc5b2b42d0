import { useCallback, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { openAtTag } from '../../../core/platform/openAtTag.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { ReportPaper } from './ReportPaper.tsx';
import { ReportTools } from './ReportTools.tsx';
import { useReport } from './useReport.ts';
import { documentsAt, useReportRecords } from './useReportRecords.ts';

/** The report: what it is about and has in it, the files of it, and itself, as it prints. */
export function ReportPage({ model }: { model: ReviewModel }) {
  const { documents, place, settings } = model;
  const shown = useMemo(() => documentsAt(model), [documents, place.documentId]);
  const records = useReportRecords(model, shown);
  const { report, latest } = useReport(records, settings);
  const open = useCallback(
    (tagId: string) => {
      const tag = records?.tags.find(({ id }) => id === tagId);
      const document = tag && documents.find(({ id }) => id === tag.documentId);
      if (tag && document) void openAtTag(document, tag);
    },
    [records],
  );
  if (documents.length === 0) {
    return (
      <>
        <h1>{i18n.t('review.pages.report')}</h1>
        <EmptyState art title={i18n.t('review.report.nothing')} text={i18n.t('review.report.nothingText')} />
      </>
    );
  }
  return (
    <>
      <ReportTools model={model} report={report} latest={latest} />
      {report ? <ReportPaper report={report} open={open} /> : <div class="paper" aria-busy="true" />}
    </>
  );
}
