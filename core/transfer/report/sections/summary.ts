import type { DocumentRecord } from '../../../model/document.ts';
import { documentTitle } from '../../../model/documentName.ts';
import { text, texts } from '../pieces.ts';
import type { Block, Section } from '../report.ts';
import { itemName, type ReportContext, STANDARD_IDS } from '../reportContext.ts';

/** What was decided and how the points stand, of one document as figures, of several as a table. */
export async function summarySection(context: ReportContext): Promise<Section> {
  const { say, several, documents, perDocument, tagsOf, standingOf, review } = context;
  const [only] = documents;
  const head = several || !only ? [table(context)] : [facts(context, only)];
  const said = await perDocument(({ id, decision }) => [
    ...texts(decision?.summary ?? '', 'lead'),
    ...unmetOf(context, id),
    ...fromTags(context, id),
  ]);
  return {
    id: 'summary',
    title: say('review.report.sections.summary'),
    blocks: [...head, ...said],
    sheet: {
      name: say('review.report.sections.summary'),
      columns: [
        { title: say('review.report.document'), width: 40 },
        { title: say('review.report.from'), width: 24 },
        { title: say('review.report.decision'), width: 18 },
        { title: say('review.report.why'), width: 60 },
        { title: say('review.report.score'), width: 10 },
        { title: say('review.report.most'), width: 10 },
        { title: say('review.report.passMark'), width: 10 },
        { title: say('review.report.unmet'), width: 40 },
        { title: say('review.report.tags'), width: 10 },
      ],
      rows: documents.map((document) => {
        const { total, most, passMark, unmet } = standingOf(document.id);
        return [
          ...[documentTitle(document), document.organisation, decisionWords(context, document)],
          ...[document.decision?.summary ?? '', total, most, review.requirements ? passMark : null],
          ...[unmet.map(({ itemId }) => itemName(itemId)).join('\n'), tagsOf(document.id).length],
        ];
      }),
    },
  };
}

/** What was decided on a document, in words. */
export const decisionWords = ({ say }: ReportContext, { decision }: DocumentRecord): string =>
  say(`review.outcome.${decision?.outcome ?? 'none'}`);

function facts(context: ReportContext, document: DocumentRecord): Block {
  const { say, review, standingOf } = context;
  const { total, most, passMark, reachesMark, unmet } = standingOf(document.id);
  const required = review.requirements?.requirements.length ?? 0;
  const mark = say(reachesMark ? 'review.report.ofReached' : 'review.report.ofNotReached', [
    String(most),
    String(passMark),
  ]);
  return {
    kind: 'facts',
    label: say('review.report.decision'),
    facts: [
      { label: say('review.report.decision'), value: decisionWords(context, document), more: '' },
      {
        label: say('review.report.score'),
        value: String(total),
        more: review.requirements ? mark : say('review.report.of', [String(most)]),
      },
      ...(required > 0
        ? [
            {
              label: say('review.report.unmet'),
              value: String(unmet.length),
              more: say('review.report.ofRequired', required),
            },
          ]
        : []),
    ],
  };
}

function table(context: ReportContext): Block {
  const { say, documents, standingOf, tagsOf, review } = context;
  const asks = review.requirements !== null;
  return {
    kind: 'table',
    table: {
      caption: say('review.report.documentsCaption'),
      columns: [
        { title: say('review.report.document'), kind: 'text' },
        { title: say('review.report.from'), kind: 'text' },
        { title: say('review.report.decision'), kind: 'text' },
        { title: say('review.report.score'), kind: 'number' },
        ...(asks ? [{ title: say('review.report.unmet'), kind: 'number' } as const] : []),
        { title: say('review.report.tags'), kind: 'number' },
      ],
      groups: [
        {
          title: '',
          code: null,
          rows: documents.map((document) => {
            const { total, most, unmet } = standingOf(document.id);
            const score = say('review.report.scoreOf', [String(total), String(most)]);
            const shared = [document.organisation || '–', decisionWords(context, document), score];
            return {
              head: documentTitle(document),
              cells: [...shared, ...(asks ? [unmet.length] : []), tagsOf(document.id).length],
            };
          }),
        },
      ],
    },
  };
}

function unmetOf({ say, standingOf }: ReportContext, documentId: string): Block[] {
  const { unmet } = standingOf(documentId);
  const names = unmet.map(
    ({ itemId, standing }) => `${itemName(itemId)} (${say(`review.report.standing.${standing}`)})`,
  );
  return names.length === 0 ? [] : [text(say('review.report.unmetNames', [names.join(', ')]))];
}

/** Points that no reviewer has given are not passed off as given. */
function fromTags({ say, standingOf }: ReportContext, documentId: string): Block[] {
  const open = standingOf(documentId).items.filter(
    ({ itemId, settled }) => STANDARD_IDS.includes(itemId) && !settled,
  ).length;
  return open === 0 ? [] : [text(say('review.report.notSettled', open), 'meta')];
}
