import { framework } from '../../../../content/framework.ts';
import type { Question } from '../../../../content/schema.ts';
import type { AnswerRecord } from '../../../model/answer.ts';
import { quotes, quotesInCell, text, texts } from '../pieces.ts';
import type { Block, Section } from '../report.ts';
import type { ReportContext } from '../reportContext.ts';

/** What was written beside the reflection questions, role by role; null when nothing was. */
export function worksheetSection(context: ReportContext): Section | null {
  const { say, answers, cited } = context;
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  const written = (question: Question) => {
    const answer = byQuestion.get(question.id);
    return answer && isWritten(answer) ? [{ question, answer }] : [];
  };
  const roles = framework.roles
    .map((role) => ({
      role,
      rows: framework.questions.filter(({ roleId }) => roleId === role.id).flatMap(written),
    }))
    .filter(({ rows }) => rows.length > 0);
  if (roles.length === 0) return null;
  return {
    id: 'worksheet',
    title: say('review.report.sections.worksheet'),
    blocks: roles.flatMap(({ role, rows }): Block[] => [
      { kind: 'heading', level: 3, title: role.name, code: null },
      ...rows.map(({ question, answer }): Block => {
        const title = say('review.report.question', [String(question.number), question.text]);
        return { kind: 'entry', level: 4, title, code: null, aside: '', blocks: answerBlocks(context, answer) };
      }),
    ]),
    sheet: {
      name: say('review.report.sections.worksheet'),
      columns: [
        { title: say('review.report.role'), width: 24 },
        { title: say('review.report.number'), width: 8 },
        { title: say('review.report.questionColumn'), width: 60 },
        { title: say('review.report.reflections'), width: 80 },
        { title: say('review.report.cited'), width: 60 },
        { title: say('review.report.firstStep'), width: 50 },
        { title: say('review.report.owner'), width: 20 },
        { title: say('review.report.due'), width: 14 },
        { title: say('review.report.status'), width: 12 },
      ],
      rows: roles.flatMap(({ role, rows }) =>
        rows.flatMap(({ question, answer }) => {
          const shared = [role.name, question.number, question.text, answer.reflections];
          const passages = quotesInCell(context, cited(answer.cited));
          if (answer.steps.length === 0) return [[...shared, passages, null, null, null, null]];
          return answer.steps.map((step) => [
            ...[...shared, passages, step.text, step.owner, step.due],
            say(`review.report.stepStatus.${step.status}`),
          ]);
        }),
      ),
    },
  };
}

/** Noon, so that it is that day wherever the report is made. */
const dueDay = ({ day }: ReportContext, due: string | null): string =>
  due === null ? '–' : day(new Date(`${due}T12:00`).getTime());

const isWritten = ({ reflections, steps, cited }: AnswerRecord) =>
  reflections.trim() !== '' || steps.length > 0 || cited.length > 0;

function answerBlocks(context: ReportContext, { reflections, cited, steps }: AnswerRecord): Block[] {
  const { say } = context;
  return [
    ...(reflections.trim() ? texts(reflections) : [text(say('review.report.noReflection'), 'meta')]),
    ...quotes(context, context.cited(cited), { about: true }),
    ...(steps.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            table: {
              caption: say('review.report.firstSteps'),
              columns: [
                { title: say('review.report.firstStep'), kind: 'text' as const },
                { title: say('review.report.owner'), kind: 'text' as const },
                { title: say('review.report.due'), kind: 'text' as const },
                { title: say('review.report.status'), kind: 'text' as const },
              ],
              groups: [
                {
                  title: '',
                  code: null,
                  rows: steps.map(({ text: words, owner, due, status }) => ({
                    head: words,
                    cells: [owner || '–', dueDay(context, due), say(`review.report.stepStatus.${status}`)],
                  })),
                },
              ],
            },
          },
        ]),
  ];
}
