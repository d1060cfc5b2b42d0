import type { DocumentRecord } from '../../../model/document.ts';
import { documentTitle } from '../../../model/documentName.ts';
import type { Tag } from '../../../model/tag.ts';
import { bestPassages } from '../../../review/passagesOf.ts';
import { type ItemStanding, standingOf } from '../../../review/requirements.ts';
import { inTurns, LARGE } from '../inTurns.ts';
import { quotes, quotesInCell, text, texts } from '../pieces.ts';
import type { Block, Section } from '../report.ts';
import { categoryName, codeOf, itemName, type ReportContext } from '../reportContext.ts';
import { absenceWords } from './absences.ts';

/** Where nothing is cited, so many of the best passages are shown. */
const SHOWN = 3;

/** Each standard, and each responsibility that is required or has a finding, in each document. */
export async function findingsSection(context: ReportContext): Promise<Section> {
  const { say, documents, perDocument, pace } = context;
  const rowsOf = (document: DocumentRecord) =>
    itemsOf(context, document.id).map((item) => row(context, document, item));
  const rows = await inTurns(pace, documents, rowsOf, LARGE);
  return {
    id: 'findings',
    title: say('review.report.sections.findings'),
    blocks: await perDocument(({ id }, level) =>
      itemsOf(context, id).map((item): Block => {
        const { itemId } = item;
        const aside = item.settled
          ? say('review.report.points', [String(item.points)])
          : say('review.report.pointsOpen');
        const blocks = findingBlocks(context, id, item);
        return { kind: 'entry', level, title: itemName(itemId), code: codeOf(itemId), aside, blocks };
      }),
    ),
    sheet: {
      name: say('review.report.sections.findings'),
      columns: [
        { title: say('review.report.document'), width: 40 },
        { title: say('review.report.from'), width: 24 },
        { title: say('review.report.category'), width: 32 },
        { title: say('review.report.item'), width: 40 },
        { title: say('review.report.score'), width: 8 },
        { title: say('review.report.scoreFrom'), width: 14 },
        { title: say('review.report.atLeast'), width: 14 },
        { title: say('review.report.result'), width: 14 },
        { title: say('review.report.reason'), width: 60 },
        { title: say('common.strong'), width: 8 },
        { title: say('common.partial'), width: 8 },
        { title: say('common.conflicts'), width: 10 },
        { title: say('review.report.cited'), width: 80 },
        { title: say('review.report.absence'), width: 60 },
      ],
      rows: rows.flat(),
    },
  };
}

/** Every standard with what is required, then responsibilities that have a finding of their own. */
function itemsOf({ standingOf: ofDocument, findingsOf }: ReportContext, documentId: string): ItemStanding[] {
  const { items } = ofDocument(documentId);
  const known = new Set(items.map(({ itemId }) => itemId));
  const others = findingsOf(documentId).filter(({ itemId }) => !known.has(itemId));
  return [...items, ...others.map((finding) => standingOf(finding.itemId, null, undefined, finding))];
}

function findingBlocks(context: ReportContext, documentId: string, item: ItemStanding): Block[] {
  const { say, findingOf, cited, tagsOf } = context;
  const { itemId } = item;
  const finding = findingOf(documentId, itemId);
  const code = codeOf(itemId);
  const named = cited(finding?.cited ?? []);
  const others = named.length > 0 ? [] : bestPassages(tagsOf(documentId), [], itemId);
  const more = others.length - SHOWN;
  return [
    ...(item.unmet ? [text(say('review.report.short', item.atLeast ?? 0), 'label')] : []),
    ...texts(finding?.rationale ?? ''),
    ...(finding?.absence
      ? [text(say('review.report.lookedFor'), 'label'), text(absenceWords(context, finding.absence))]
      : []),
    ...quotes(context, [...named, ...others.slice(0, SHOWN)], { code }),
    ...(more > 0 ? [text(say('review.report.morePassages', more), 'meta')] : []),
    ...(named.length + others.length === 0 && !finding?.absence ? [text(say('review.report.noPassage'), 'meta')] : []),
  ];
}

function row(context: ReportContext, document: DocumentRecord, item: ItemStanding) {
  const { say, findingOf, cited } = context;
  const { itemId, evidence, points, settled, atLeast, standing } = item;
  const finding = findingOf(document.id, itemId);
  const named: Tag[] = cited(finding?.cited ?? []);
  return [
    ...[documentTitle(document), document.organisation, categoryName(itemId), itemName(itemId), points],
    say(settled ? 'review.report.byReviewer' : 'review.report.byTags'),
    ...[atLeast, say(`review.report.standing.${standing}`), finding?.rationale ?? ''],
    ...[evidence.strong, evidence.partial, evidence.conflicts, quotesInCell(context, named)],
    finding?.absence ? absenceWords(context, finding.absence) : '',
  ];
}
