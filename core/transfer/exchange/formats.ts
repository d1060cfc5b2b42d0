import { documentsWithTags, type ExportSource } from './exportSource.ts';

/** The formats that a review can be saved in for other programs, in the order in which they are offered. */
export const FORMATS = [
  'annotations',
  'tidyCsv',
  'wideCsv',
  'refiProject',
  'refiCodebook',
  'case11',
  'case10',
] as const;
export type Format = (typeof FORMATS)[number];

/** What a review has that a format may not carry. */
export const SUBJECTS = [
  'regions',
  'detached',
  'findings',
  'worksheet',
  'requests',
  'decisions',
  'versions',
  'strengths',
  'responsibilities',
  'places',
  'notes',
  'tags',
] as const;
export type Subject = (typeof SUBJECTS)[number];

const NOT_IN_TABLES: readonly Subject[] = ['findings', 'worksheet', 'requests', 'decisions', 'versions'];
const NOT_IN_CASE: readonly Subject[] = [
  ...NOT_IN_TABLES,
  ...(['regions', 'detached', 'responsibilities', 'places', 'notes'] as const),
];

/** How files of a format end, whether they can leave the document's words out, and what they cannot carry at all. */
export const FORMAT_FACTS: Record<
  Format,
  { ending: string; quotes: 'either' | 'always' | 'never'; loses: readonly Subject[] }
> = {
  annotations: {
    ending: '.jsonld',
    quotes: 'either',
    loses: NOT_IN_TABLES,
  },
  tidyCsv: {
    ending: '-tags.csv',
    quotes: 'either',
    loses: NOT_IN_TABLES,
  },
  wideCsv: {
    ending: '-passages.csv',
    quotes: 'either',
    loses: NOT_IN_TABLES,
  },
  refiProject: {
    ending: '.qdpx',
    quotes: 'always',
    loses: ['regions', 'detached', 'requests', 'decisions', 'versions'],
  },
  refiCodebook: {
    ending: '.qdc',
    quotes: 'never',
    loses: [...NOT_IN_TABLES, 'tags', 'notes'],
  },
  case11: {
    ending: '-case.json',
    quotes: 'either',
    loses: NOT_IN_CASE,
  },
  case10: {
    ending: '-case-1.0.json',
    quotes: 'either',
    loses: [...NOT_IN_CASE, 'strengths'],
  },
};

/** How much a review has of each subject. */
export type SubjectCounts = Record<Subject, number>;

/** Counts what a review has that formats may leave out, and the documents whose text was never read here. */
export async function countSubjects(source: ExportSource): Promise<{ subjects: SubjectCounts; unread: number }> {
  const { documents, answers, stepStatuses, stageNotes } = source;
  const subjects: SubjectCounts = {
    ...{ tags: 0, strengths: 0, responsibilities: 0, places: 0, notes: 0, regions: 0, detached: 0 },
    findings: source.findings.length,
    worksheet: answers.length + stepStatuses.length + stageNotes.length,
    requests: source.vendorRequests.length,
    decisions: documents.filter(({ decision }) => decision !== null).length,
    versions: documents.filter(({ versionOf }) => versionOf !== null).length,
  };
  let unread = 0;
  for await (const { document, tags } of documentsWithTags(source)) {
    if ((await source.textOf(document)) === null) unread += 1;
    for (const { responsibilities, passage, detachedAt, note } of tags) {
      subjects.tags += 1;
      subjects.strengths += 1;
      if (responsibilities.length > 0) subjects.responsibilities += 1;
      if (passage.region !== null) subjects.regions += 1;
      if (detachedAt !== null) subjects.detached += 1;
      if (passage.region === null && detachedAt === null) subjects.places += 1;
      if (note !== '') subjects.notes += 1;
    }
  }
  return { subjects, unread };
}

/** What of a review the format leaves out, with how much of it there is; nothing that there is none of. */
export function lossesOf(format: Format, subjects: SubjectCounts): { subject: Subject; count: number }[] {
  return SUBJECTS.filter((subject) => FORMAT_FACTS[format].loses.includes(subject) && subjects[subject] > 0).map(
    (subject) => ({ subject, count: subjects[subject] }),
  );
}
