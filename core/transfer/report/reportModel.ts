import { framework } from '../../../content/framework.ts';
import { makePace } from '../../annotate/pace.ts';
import { documentTitle } from '../../model/documentName.ts';
import { inTurns, LARGE } from './inTurns.ts';
import type { Report, Say, Section, SectionId } from './report.ts';
import { type ReportContext, reportContext } from './reportContext.ts';
import type { ReportChoices, ReportRecords } from './reportRecords.ts';
import { absencesSection } from './sections/absences.ts';
import { chainSection } from './sections/chain.ts';
import { coverageSection } from './sections/coverage.ts';
import { findingsSection } from './sections/findings.ts';
import { methodSection, suggestionWords } from './sections/method.ts';
import { conflictsSection, passagesSection } from './sections/passages.ts';
import { questionsSection } from './sections/questions.ts';
import { stepsSection } from './sections/steps.ts';
import { summarySection } from './sections/summary.ts';
import { worksheetSection } from './sections/worksheet.ts';

/** Makes each section; null where there is nothing to say that belongs in this review. */
const MAKE: Record<SectionId, (context: ReportContext) => Section | null | Promise<Section | null>> = {
  summary: summarySection,
  coverage: coverageSection,
  findings: findingsSection,
  conflicts: conflictsSection,
  absences: absencesSection,
  questions: questionsSection,
  worksheet: worksheetSection,
  steps: stepsSection,
  chain: chainSection,
  passages: passagesSection,
  method: methodSection,
};

/**
 * The whole report of a review, or of the documents of it that are given, in words. Everything that shows or saves a
 * report goes by what this makes. With `hideQuotes` no words of a document are in it, nor in its links. It is made in
 * slices, between which the page has its turn; rejects with the signal's reason once it has aborted.
 */
export async function reportModel(
  records: ReportRecords,
  choices: ReportChoices,
  say: Say,
  signal?: AbortSignal,
): Promise<Report> {
  const context = await reportContext(records, choices, say, makePace(signal));
  const ids = (Object.keys(MAKE) as SectionId[]).filter((id) => !choices.leftOut.includes(id));
  const sections = await inTurns(context.pace, ids, (id) => MAKE[id](context), LARGE);
  return {
    ...headOf(context),
    kind: say('review.report.kindLine', [framework.name, records.review.edition]),
    sections: sections.filter((section) => section !== null),
    foot: say('review.report.foot', [suggestionWords(context)]),
  };
}

/** What is asked of the vendors, alone: to be sent to them. */
export async function questionsModel(
  records: ReportRecords,
  choices: Omit<ReportChoices, 'leftOut'>,
  say: Say,
): Promise<Report> {
  const context = await reportContext(records, choices, say, makePace());
  const head = headOf(context);
  return {
    ...head,
    title: say('review.report.questionsTitle', [head.title]),
    kind: say('review.report.questionsLine', [framework.name, records.review.edition]),
    sections: [await questionsSection(context)],
    foot: say('review.report.questionsFoot'),
  };
}

function headOf({
  say,
  documents,
  review,
  now,
  day,
}: ReportContext): Pick<Report, 'language' | 'title' | 'by' | 'words'> {
  const [only] = documents;
  const single = documents.length === 1 && only ? only : null;
  const client = review.organisations.find(({ part }) => part === 'district' || part === 'school')?.name;
  const prepared = [
    client ? say('review.report.preparedFor', [client]) : '',
    review.reviewer ? say('review.report.preparedBy', [review.reviewer]) : '',
  ]
    .filter(Boolean)
    .join(' ');
  const what = single ? (single.fileName ?? '') : say('review.report.documents', documents.length);
  return {
    words: {
      strength: { strong: say('common.strong'), partial: say('common.partial'), conflicts: say('common.conflicts') },
      leftOut: say('review.report.quoteLeftOut'),
      open: say('review.report.open'),
    },
    language: say('extension.language'),
    title: single ? documentTitle(single) : review.name,
    by: [prepared, day(now), single?.organisation ?? '', what].filter(Boolean).join(' · '),
  };
}
