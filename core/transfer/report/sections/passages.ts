import { documentTitle } from '../../../model/documentName.ts';
import type { Tag } from '../../../model/tag.ts';
import { inTurns } from '../inTurns.ts';
import { text } from '../pieces.ts';
import type { Block, Section, Sheet } from '../report.ts';
import { itemName, placeOf, type ReportContext } from '../reportContext.ts';

/** Passages that work against a standard. */
export async function conflictsSection(context: ReportContext): Promise<Section> {
  const { say, perDocument, tagsOf, tags } = context;
  const conflicting = (each: readonly Tag[]) => each.filter(({ strength }) => strength === 'conflicts');
  const blocks = await perDocument(({ id }) => passages(context, conflicting(tagsOf(id))));
  return {
    id: 'conflicts',
    title: say('review.report.sections.conflicts'),
    blocks: blocks.length > 0 ? blocks : [text(say('review.report.noConflict'), 'meta')],
    sheet: await passageSheet(context, say('review.report.sheetConflicts'), conflicting(tags)),
  };
}

/** Every passage that is tagged, in the order in which they stand in each document. */
export async function passagesSection(context: ReportContext): Promise<Section> {
  const { say, perDocument, tagsOf, tags } = context;
  return {
    id: 'passages',
    title: say('review.report.sections.passages'),
    blocks: await perDocument(({ id }) => passages(context, tagsOf(id))),
    sheet: await passageSheet(context, say('review.report.sheetPassages'), tags),
  };
}

/** As quotes of their own, and there may be thousands. */
const passages = (context: ReportContext, tags: readonly Tag[]): Promise<Block[]> =>
  inTurns(context.pace, tags, (tag) => ({ kind: 'quote', quote: context.quote(tag, { about: true }) }));

async function passageSheet(context: ReportContext, name: string, tags: readonly Tag[]): Promise<Sheet> {
  const { say, quote, documentOf, day, pace } = context;
  return {
    name,
    columns: [
      { title: say('review.report.document'), width: 40 },
      { title: say('review.report.pageColumn'), width: 8 },
      { title: say('review.report.place'), width: 40 },
      { title: say('review.report.passage'), width: 80 },
      { title: say('review.report.standards'), width: 40 },
      { title: say('review.report.responsibilities'), width: 40 },
      { title: say('review.report.strength'), width: 12 },
      { title: say('review.report.note'), width: 40 },
      { title: say('review.report.address'), width: 40 },
      { title: say('review.report.who'), width: 20 },
      { title: say('review.report.when'), width: 20 },
      { title: say('review.report.suggested'), width: 12 },
    ],
    rows: await inTurns(pace, tags, (tag) => {
      const { text: words, href } = quote(tag);
      const document = documentOf(tag.documentId);
      return [
        ...[document ? documentTitle(document) : '', tag.passage.page, placeOf(tag, say)],
        words ?? say('review.report.quoteLeftOut'),
        ...[tag.standards, tag.responsibilities].map((ids) => ids.map(itemName).join(', ')),
        ...[say(`common.${tag.strength}`), tag.note, href, tag.by, day(tag.createdAt)],
        say(tag.suggested ? 'review.report.yes' : 'review.report.no'),
      ];
    }),
  };
}
