import { framework, stepsOf } from '../../../../content/framework.ts';
import type { Step } from '../../../../content/schema.ts';
import { quotes, quotesInCell, text, texts } from '../pieces.ts';
import type { Block, Section } from '../report.ts';
import type { ReportContext } from '../reportContext.ts';

const DONE = 'already-done';

/** How far the action steps are; null when nothing was said of any. */
export function stepsSection(context: ReportContext): Section | null {
  const { say, stepStatuses, cited } = context;
  const said = new Map(stepStatuses.map((status) => [status.stepId, status]));
  if (!stepStatuses.some(({ status, note }) => status !== null || note !== '')) return null;
  const statusOf = ({ id }: Step) => statusName(context, said.get(id)?.status ?? null);
  const evidenceOf = ({ id }: Step) => cited(said.get(id)?.cited ?? []);
  const evidence = (step: Step): string => {
    const count = evidenceOf(step).length;
    if (count > 0) return say('review.report.passages', count);
    return said.get(step.id)?.status === DONE ? say('review.report.doneWithout') : '–';
  };
  const noted = framework.steps.filter(({ id }) => (said.get(id)?.note ?? '') !== '' || said.get(id)?.cited.length);
  return {
    id: 'steps',
    title: say('review.report.sections.steps'),
    blocks: [
      text(progress(context)),
      {
        kind: 'table',
        table: {
          caption: say('review.report.stepsCaption'),
          columns: [
            { title: say('review.report.step'), kind: 'text' },
            { title: say('review.report.status'), kind: 'text' },
            { title: say('review.report.evidence'), kind: 'text' },
          ],
          groups: framework.stepGroups.map((group) => ({
            title: group.title,
            code: null,
            rows: stepsOf(group.id).map((step) => ({
              head: say('review.report.question', [String(step.number), step.text]),
              cells: [statusOf(step), evidence(step)],
            })),
          })),
        },
      },
      ...noted.map((step): Block => {
        const title = say('review.report.question', [String(step.number), step.text]);
        const blocks = [...texts(said.get(step.id)?.note ?? ''), ...quotes(context, evidenceOf(step), { about: true })];
        return { kind: 'entry', level: 3, title, code: null, aside: statusOf(step), blocks };
      }),
    ],
    sheet: {
      name: say('review.report.sections.steps'),
      columns: [
        { title: say('review.report.group'), width: 30 },
        { title: say('review.report.number'), width: 8 },
        { title: say('review.report.step'), width: 80 },
        { title: say('review.report.status'), width: 24 },
        { title: say('review.report.since'), width: 20 },
        { title: say('review.report.note'), width: 60 },
        { title: say('review.report.cited'), width: 80 },
      ],
      rows: framework.stepGroups.flatMap((group) =>
        stepsOf(group.id).map((step) => {
          const status = said.get(step.id);
          return [
            ...[group.title, step.number, step.text, statusOf(step)],
            ...[status?.status ? context.day(status.since) : null, status?.note ?? ''],
            quotesInCell(context, evidenceOf(step)),
          ];
        }),
      ),
    },
  };
}

function progress({ say, stepStatuses }: ReportContext): string {
  const count = (id: string) => stepStatuses.filter(({ status }) => status === id).length;
  const each = framework.statuses.map(({ id, name }) => say('review.report.statusCount', [name, String(count(id))]));
  return say('review.report.progress', framework.steps.length, [String(framework.steps.length), each.join(', ')]);
}

const statusName = ({ say }: ReportContext, status: string | null): string =>
  framework.statuses.find(({ id }) => id === status)?.name ?? say('review.report.notSaid');
