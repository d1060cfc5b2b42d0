import type { ExportOptions, ReviewParts } from './reviewParts.ts';

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

/** What of this review the format leaves out, with how much of it there is; nothing that there is none of. */
export function lossesOf(format: Format, parts: ReviewParts): { subject: Subject; count: number }[] {
  const { tags, documents, answers, stepStatuses, stageNotes } = parts;
  const counts: Record<Subject, number> = {
    tags: tags.length,
    strengths: tags.length,
    responsibilities: tags.filter((tag) => tag.responsibilities.length > 0).length,
    places: tags.filter(({ passage, detachedAt }) => passage.region === null && detachedAt === null).length,
    notes: tags.filter(({ note }) => note !== '').length,
    regions: tags.filter(({ passage }) => passage.region !== null).length,
    detached: tags.filter(({ detachedAt }) => detachedAt !== null).length,
    findings: parts.findings.length,
    worksheet: answers.length + stepStatuses.length + stageNotes.length,
    requests: parts.vendorRequests.length,
    decisions: documents.filter(({ decision }) => decision !== null).length,
    versions: documents.filter(({ versionOf }) => versionOf !== null).length,
  };
  return SUBJECTS.filter((subject) => FORMAT_FACTS[format].loses.includes(subject) && counts[subject] > 0).map(
    (subject) => ({ subject, count: counts[subject] }),
  );
}

/** Writes a review in a format. Rejects with the signal's reason once it has aborted. */
export async function writeExport(format: Format, parts: ReviewParts, options: ExportOptions): Promise<Blob> {
  switch (format) {
    case 'annotations':
      return (await import('./annotationPage.ts')).annotationPage(parts, options);
    case 'tidyCsv':
      return (await import('./tidyCsv.ts')).tidyCsv(parts, options);
    case 'wideCsv':
      return (await import('./wideCsv.ts')).wideCsv(parts, options);
    case 'refiProject':
      return (await import('../refi/refiProject.ts')).refiProject(parts, options);
    case 'refiCodebook':
      return (await import('../refi/refiCodebook.ts')).refiCodebook();
    case 'case11':
      return (await import('../case/casePackage.ts')).casePackage(parts, options, '1.1');
    case 'case10':
      return (await import('../case/casePackage.ts')).casePackage(parts, options, '1.0');
  }
}
