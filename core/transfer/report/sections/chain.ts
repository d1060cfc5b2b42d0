import { framework } from '../../../../content/framework.ts';
import { quotes, quotesInCell, text, texts } from '../pieces.ts';
import type { Block, Section } from '../report.ts';
import type { ReportContext } from '../reportContext.ts';

/** From standards to results: what is monitored at each stage, an empty one too; null when nothing was said of any. */
export function chainSection(context: ReportContext): Section | null {
  const { say, stageNotes, cited } = context;
  if (!stageNotes.some((note) => note.text !== '' || note.cited.length > 0)) return null;
  const notes = new Map(stageNotes.map((note) => [note.stageId, note]));
  return {
    id: 'chain',
    title: say('review.report.sections.chain'),
    blocks: framework.chain.map(({ id, order, title }): Block => {
      const note = notes.get(id);
      const passages = cited(note?.cited ?? []);
      const blocks = [...texts(note?.text ?? ''), ...quotes(context, passages, { about: true })];
      return {
        kind: 'entry',
        level: 3,
        title: say('review.report.question', [String(order), title]),
        code: null,
        aside: blocks.length > 0 ? '' : say('review.report.emptyStage'),
        blocks: blocks.length > 0 ? blocks : [text(say('review.report.nothingMonitored'), 'meta')],
      };
    }),
    sheet: {
      name: say('review.report.sheetChain'),
      columns: [
        { title: say('review.report.number'), width: 8 },
        { title: say('review.report.stage'), width: 30 },
        { title: say('review.report.monitored'), width: 80 },
        { title: say('review.report.cited'), width: 80 },
      ],
      rows: framework.chain.map(({ id, order, title }) => [
        ...[order, title, notes.get(id)?.text ?? ''],
        quotesInCell(context, cited(notes.get(id)?.cited ?? [])),
      ]),
    },
  };
}
