import { documentTitle } from '../../../model/documentName.ts';
import type { Absence } from '../../../model/finding.ts';
import { text } from '../pieces.ts';
import type { Block, Section } from '../report.ts';
import { codeOf, itemName, type ReportContext } from '../reportContext.ts';

/** So many of the words that were searched are named where they stand in a sentence. */
const NAMED = 8;

/** What was looked for and not found: with the words, how much was searched, by whom and when. */
export async function absencesSection(context: ReportContext): Promise<Section> {
  const { say, perDocument, documents, findingsOf, hideQuotes, day, documentOf } = context;
  const blocks = await perDocument(({ id }, level) =>
    findingsOf(id).flatMap(({ itemId, absence }): Block[] => {
      if (!absence) return [];
      const near = absence.near.map((each) => {
        const words = hideQuotes ? say('review.report.quoteLeftOut') : each.exact;
        return say('review.report.near', [words, each.terms.join(', ')]);
      });
      const inside = [
        text(absenceWords(context, absence)),
        text(say('review.report.searchedWords', [absence.terms.join(', ')]), 'meta'),
        ...near.map((words) => text(words, 'meta')),
      ];
      return [{ kind: 'entry', level, title: itemName(itemId), code: codeOf(itemId), aside: '', blocks: inside }];
    }),
  );
  return {
    id: 'absences',
    title: say('review.report.sections.absences'),
    blocks: blocks.length > 0 ? blocks : [text(say('review.report.noAbsence'), 'meta')],
    sheet: {
      name: say('review.report.sheetAbsences'),
      columns: [
        { title: say('review.report.document'), width: 40 },
        { title: say('review.report.item'), width: 40 },
        { title: say('review.report.words'), width: 60 },
        { title: say('review.report.searchedIn'), width: 40 },
        { title: say('review.report.pages'), width: 10 },
        { title: say('review.report.characters'), width: 12 },
        { title: say('review.report.who'), width: 20 },
        { title: say('review.report.when'), width: 20 },
      ],
      rows: documents.flatMap((document) =>
        findingsOf(document.id).flatMap(({ itemId, absence }) => {
          if (!absence) return [];
          const searched = absence.documents.flatMap(({ documentId }) => documentOf(documentId) ?? []);
          return [
            [
              ...[documentTitle(document), itemName(itemId), absence.terms.join(', ')],
              searched.map(documentTitle).join('\n'),
              ...[pagesOf(absence), charactersOf(absence), absence.by, day(absence.at)],
            ],
          ];
        }),
      ),
    },
  };
}

/** How an absence was found, in a sentence or two. */
export function absenceWords({ say, day }: ReportContext, absence: Absence): string {
  const { terms, by, at } = absence;
  const pages = pagesOf(absence);
  const range =
    pages === null
      ? say('review.report.overCharacters', [charactersOf(absence).toLocaleString(say('extension.language'))])
      : say('review.report.overPages', pages);
  const named = terms.slice(0, NAMED).join(', ');
  const which =
    terms.length > NAMED ? say('review.report.wordsAmong', [named]) : say('review.report.wordsAll', [named]);
  return [
    say('review.report.searched', terms.length, [String(terms.length), range, which]),
    say(by ? 'review.report.byOn' : 'review.report.onDay', by ? [by, day(at)] : [day(at)]),
  ].join(' ');
}

/** Pages searched; null where none of the documents has pages. */
function pagesOf({ documents }: Absence): number | null {
  const pages = documents.map((each) => each.pages ?? 0).reduce((sum, each) => sum + each, 0);
  return pages > 0 ? pages : null;
}

const charactersOf = ({ documents }: Absence) => documents.reduce((sum, { characters }) => sum + characters, 0);
