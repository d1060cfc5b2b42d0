import { framework, standardsOf } from '../../../../content/framework.ts';
import type { DocumentRecord } from '../../../model/document.ts';
import { documentTitle } from '../../../model/documentName.ts';
import type { Evidence, ItemStanding } from '../../../review/requirements.ts';
import { text } from '../pieces.ts';
import type { Bar, Block, Section, Table } from '../report.ts';
import { categoryName, itemName, type ReportContext, STANDARD_IDS } from '../reportContext.ts';

/** More documents than this side by side do not fit on a page. */
const ABREAST = 5;

/** Passages by standard and strength, as figures and as bars, and the scores: beside them, or document by document. */
export function coverageSection(context: ReportContext): Section {
  const { say, documents, several, standingOf } = context;
  const slices: DocumentRecord[][] = [];
  for (let at = 0; at < documents.length; at += ABREAST) slices.push(documents.slice(at, at + ABREAST));
  const detached = context.tags.filter(({ detachedAt }) => detachedAt !== null).length;
  const open = documents.some(({ id }) => standingOf(id).items.some(({ settled }) => !settled));
  const notes = [
    say('review.report.chartKey'),
    ...(open ? [say('review.report.bracketKey')] : []),
    ...(detached > 0 ? [say('review.report.detachedCount', detached)] : []),
  ];
  return {
    id: 'coverage',
    title: say('review.report.sections.coverage'),
    blocks: [
      { kind: 'table', table: counts(context) },
      text(notes.join(' '), 'meta'),
      ...(several ? slices.map((slice): Block => ({ kind: 'table', table: scores(context, slice) })) : []),
    ],
    sheet: {
      name: say('review.report.sections.coverage'),
      columns: [
        { title: say('review.report.document'), width: 40 },
        { title: say('review.report.category'), width: 32 },
        { title: say('review.report.standard'), width: 40 },
        { title: say('common.strong'), width: 10 },
        { title: say('common.partial'), width: 10 },
        { title: say('common.conflicts'), width: 10 },
        { title: say('review.report.score'), width: 10 },
        { title: say('review.report.scoreFrom'), width: 16 },
        { title: say('review.report.atLeast'), width: 16 },
        { title: say('review.report.result'), width: 16 },
      ],
      rows: documents.flatMap((document) =>
        standards(context, document.id).map(({ itemId, evidence, points, settled, atLeast, standing }) => [
          ...[documentTitle(document), categoryName(itemId), itemName(itemId)],
          ...[evidence.strong, evidence.partial, evidence.conflicts, points],
          say(settled ? 'review.report.byReviewer' : 'review.report.byTags'),
          atLeast,
          say(`review.report.standing.${standing}`),
        ]),
      ),
    },
  };
}

const standards = ({ standingOf }: ReportContext, documentId: string) =>
  standingOf(documentId).items.slice(0, STANDARD_IDS.length);

function counts(context: ReportContext): Table {
  const { say, documents, several, standingOf } = context;
  const all = new Map(
    STANDARD_IDS.map((id) => [id, sum(documents.map((document) => evidenceOf(standingOf(document.id).items, id)))]),
  );
  const of = Math.max(1, ...[...all.values()].map(({ strong, partial, conflicts }) => strong + partial + conflicts));
  const [only] = documents;
  return {
    caption: say('review.report.coverageCaption'),
    columns: [
      { title: say('review.report.standard'), kind: 'text' },
      { title: say('common.strong'), kind: 'number' },
      { title: say('common.partial'), kind: 'number' },
      { title: say('common.conflicts'), kind: 'number' },
      { title: say('review.report.chart'), kind: 'bar' },
      ...(several ? [] : [{ title: say('review.report.score'), kind: 'number' } as const]),
    ],
    groups: framework.categories.map(({ id, name, code }) => ({
      title: name,
      code,
      rows: standardsOf(id).map((standard) => {
        const evidence = all.get(standard.id) ?? sum([]);
        const { strong, partial, conflicts } = evidence;
        const score = only && !several ? [scoreWords(itemOf(standingOf(only.id).items, standard.id))] : [];
        return { head: standard.name, cells: [strong, partial, conflicts, bar(context, evidence, of), ...score] };
      }),
    })),
  };
}

function scores(context: ReportContext, documents: DocumentRecord[]): Table {
  const { say, standingOf } = context;
  return {
    caption: say('review.report.scoresCaption'),
    columns: [
      { title: say('review.report.standard'), kind: 'text' },
      ...documents.map((document) => ({ title: documentTitle(document), kind: 'number' as const })),
    ],
    groups: [
      ...framework.categories.map(({ id, name, code }) => ({
        title: name,
        code,
        rows: standardsOf(id).map((standard) => ({
          head: standard.name,
          cells: documents.map((document) => scoreWords(itemOf(standingOf(document.id).items, standard.id))),
        })),
      })),
      {
        title: say('review.report.total'),
        code: null,
        rows: [
          {
            head: say('review.report.allStandards'),
            cells: documents.map(({ id }) => {
              const { total, most } = standingOf(id);
              return say('review.report.scoreOf', [String(total), String(most)]);
            }),
          },
        ],
      },
    ],
  };
}

/** Points that come from tags stand in brackets. */
const scoreWords = (item: ItemStanding | undefined): string =>
  item ? (item.settled ? String(item.points) : `(${item.points})`) : '';

const itemOf = (items: readonly ItemStanding[], id: string) => items.find(({ itemId }) => itemId === id);
const evidenceOf = (items: readonly ItemStanding[], id: string) => itemOf(items, id)?.evidence;

function sum(all: (Evidence | undefined)[]): Evidence {
  const total = { strong: 0, partial: 0, conflicts: 0 };
  for (const evidence of all) {
    total.strong += evidence?.strong ?? 0;
    total.partial += evidence?.partial ?? 0;
    total.conflicts += evidence?.conflicts ?? 0;
  }
  return total;
}

function bar({ say }: ReportContext, { strong, partial, conflicts }: Evidence, of: number): Bar {
  const words = [
    strong > 0 ? say('review.report.strongCount', strong) : '',
    partial > 0 ? say('review.report.partialCount', partial) : '',
    conflicts > 0 ? say('review.report.conflictsCount', conflicts) : '',
  ].filter(Boolean);
  return { strong, partial, conflicts, of, words: words.join(', ') || say('review.report.noPassage') };
}
