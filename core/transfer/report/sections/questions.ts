import type { DocumentRecord } from '../../../model/document.ts';
import { documentTitle } from '../../../model/documentName.ts';
import type { VendorRequest } from '../../../model/vendorRequest.ts';
import { quotes, quotesInCell, text, texts } from '../pieces.ts';
import type { Block, Section } from '../report.ts';
import { itemName, type ReportContext } from '../reportContext.ts';
import { absenceWords } from './absences.ts';

/** What is asked of whom a document comes from: questions and changes, numbered, each with what it rests on. */
export async function questionsSection(context: ReportContext): Promise<Section> {
  const { say, perDocument, documents, several } = context;
  const blocks = await perDocument((document): Block[] => {
    const ours = requestsOf(context, document);
    if (ours.length === 0) return [];
    return [{ kind: 'list', numbered: true, items: ours.map((request) => item(context, request)) }];
  });
  const [only] = documents;
  const whom = several ? '' : (only?.organisation ?? '');
  return {
    id: 'questions',
    title: whom ? say('review.report.askedOf', [whom]) : say('review.report.sections.questions'),
    blocks: blocks.length > 0 ? blocks : [text(say('review.report.noQuestion'), 'meta')],
    sheet: {
      name: say('review.report.sheetQuestions'),
      columns: [
        { title: say('review.report.document'), width: 40 },
        { title: say('review.report.number'), width: 8 },
        { title: say('review.report.item'), width: 40 },
        { title: say('review.report.kindColumn'), width: 18 },
        { title: say('review.report.asked'), width: 80 },
        { title: say('review.report.wording'), width: 80 },
        { title: say('review.report.cited'), width: 80 },
        { title: say('review.report.absence'), width: 60 },
      ],
      rows: documents.flatMap((document) =>
        requestsOf(context, document).map((request, index) => [
          ...[documentTitle(document), index + 1, about(context, request), kindWords(context, request)],
          ...[request.text, request.wording, quotesInCell(context, context.cited(request.cited))],
          absenceOf(context, request),
        ]),
      ),
    },
  };
}

/** What is asked about a document; one in which nothing is written yet is not. */
const requestsOf = ({ requests }: ReportContext, { id }: DocumentRecord) =>
  requests.filter(({ documentId, text, wording }) => documentId === id && (text + wording).trim() !== '');

function item(context: ReportContext, request: VendorRequest): Block[] {
  const { say } = context;
  const absence = absenceOf(context, request);
  return [
    text(say('review.report.requestHead', [about(context, request), kindWords(context, request)]), 'label'),
    ...texts(request.text),
    ...quotes(context, context.cited(request.cited)),
    ...(absence ? [text(`${say('review.report.lookedFor')} ${absence}`, 'meta')] : []),
    ...(request.wording ? [text(say('review.report.wordingLabel'), 'label'), ...texts(request.wording)] : []),
  ];
}

const about = ({ say }: ReportContext, { itemId }: VendorRequest) =>
  itemId === null ? say('review.report.whole') : itemName(itemId);

const kindWords = ({ say }: ReportContext, { kind }: VendorRequest) => say(`review.report.kind.${kind}`);

function absenceOf(context: ReportContext, { absent, documentId, itemId }: VendorRequest): string {
  const absence = absent && itemId !== null ? context.findingOf(documentId, itemId)?.absence : null;
  return absence ? absenceWords(context, absence) : '';
}
