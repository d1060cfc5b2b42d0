import { framework } from '../../../../content/framework.ts';
import { documentTitle } from '../../../model/documentName.ts';
import { text } from '../pieces.ts';
import type { Block, Section, Table } from '../report.ts';
import { itemName, type ReportContext } from '../reportContext.ts';

/** How the report came about: edition, who and when, how points are given, what was required, what was suggested. */
export function methodSection(context: ReportContext): Section {
  const { say, review } = context;
  const lines = methodLines(context);
  const { requirements } = review;
  const required: Block[] =
    requirements && requirements.requirements.length > 0
      ? [{ kind: 'table', table: requiredTable(context, requirements.requirements) }]
      : [];
  return {
    id: 'method',
    title: say('review.report.sections.method'),
    blocks: [
      ...lines.map((line) => text(line)),
      { kind: 'table', table: documentsTable(context) },
      ...required,
      text(framework.notice, 'meta'),
    ],
    sheet: {
      name: say('review.report.sheetMethod'),
      columns: [{ title: say('review.report.sections.method'), width: 120 }],
      rows: [...lines, say('review.report.apostrophe'), framework.notice].map((line) => [line]),
    },
  };
}

function methodLines(context: ReportContext): string[] {
  const { say, review, tags, day, hideQuotes } = context;
  const times = tags.map(({ createdAt }) => createdAt);
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const last = times.reduce((most, time) => Math.max(most, time), 0);
  const readers = [...new Set([review.reviewer, ...tags.map(({ by }) => by)])].filter(Boolean);
  const { requirements } = review;
  return [
    say('review.report.edition', [framework.name, review.edition, framework.publisher, framework.url]),
    readers.length > 0 ? say('review.report.readBy', [readers.join(', ')]) : say('review.report.readByNobody'),
    tags.length > 0
      ? say('review.report.tagged', tags.length, [
          String(tags.length),
          day(first) === day(last)
            ? say('review.report.onOneDay', [day(first)])
            : say('review.report.fromTo', [day(first), day(last)]),
        ])
      : say('review.report.nothingTagged'),
    say('review.report.pointsRule'),
    requirements
      ? say('review.report.profile', [requirements.name, String(requirements.passMark)])
      : say('review.report.noProfile'),
    suggestionWords(context),
    say('review.report.absenceRule'),
    ...(hideQuotes ? [say('review.report.quotesHidden')] : []),
  ];
}

/** How many tags began as suggestions of Crosswalk. */
export function suggestionWords({ say, tags }: ReportContext): string {
  const suggested = tags.filter((tag) => tag.suggested).length;
  return suggested === 0
    ? say('review.report.noSuggestion')
    : say('review.report.suggestions', tags.length, [String(suggested), String(tags.length)]);
}

function documentsTable({ say, documents, day }: ReportContext): Table {
  return {
    caption: say('review.report.readCaption'),
    columns: [
      { title: say('review.report.document'), kind: 'text' },
      { title: say('review.report.from'), kind: 'text' },
      { title: say('review.report.file'), kind: 'text' },
      { title: say('review.report.added'), kind: 'text' },
    ],
    groups: [
      {
        title: '',
        code: null,
        rows: documents.map((document) => {
          const { organisation, fileName, url, createdAt } = document;
          const at = fileName ?? (url.startsWith('urn:') ? '–' : url);
          return { head: documentTitle(document), cells: [organisation || '–', at, day(createdAt)] };
        }),
      },
    ],
  };
}

function requiredTable({ say }: ReportContext, required: { itemId: string; atLeast: number }[]): Table {
  return {
    caption: say('review.report.requiredCaption'),
    columns: [
      { title: say('review.report.item'), kind: 'text' },
      { title: say('review.report.atLeast'), kind: 'number' },
    ],
    groups: [
      {
        title: '',
        code: null,
        rows: required.map(({ itemId, atLeast }) => ({ head: itemName(itemId), cells: [atLeast] })),
      },
    ],
  };
}
