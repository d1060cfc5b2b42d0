import { framework } from '../../../content/framework.ts';
import { itemById } from '../../../content/items.ts';
import type { CategoryCode } from '../../../content/schema.ts';
import type { Pace } from '../../annotate/pace.ts';
import type { DocumentRecord } from '../../model/document.ts';
import { documentTitle } from '../../model/documentName.ts';
import type { Finding } from '../../model/finding.ts';
import { areaOf } from '../../model/region.ts';
import type { Tag } from '../../model/tag.ts';
import { type DocumentStanding, documentStanding } from '../../review/requirements.ts';
import { inTurns, LARGE } from './inTurns.ts';
import { hrefOf } from './passageHref.ts';
import type { Block, Quote, Say } from './report.ts';
import type { ReportChoices, ReportRecords } from './reportRecords.ts';

/** What all sections of a report are made with. */
export type ReportContext = Awaited<ReturnType<typeof reportContext>>;

export const STANDARD_IDS = framework.standards.map(({ id }) => id);

/** Looks up, once, what the sections of a report ask again and again. */
export async function reportContext(
  records: ReportRecords,
  { hideQuotes, now }: Pick<ReportChoices, 'hideQuotes' | 'now'>,
  say: Say,
  pace: Pace,
) {
  const { documents, tags, tallies, findings, review } = records;
  const documentById = new Map(documents.map((document) => [document.id, document]));
  // Of 100,000 tags each takes a while.
  const tagById = new Map(tags.map((tag) => [tag.id, tag]));
  await pace.rest();
  const tagsBy = Map.groupBy(tags, ({ documentId }) => documentId);
  await pace.rest();
  const findingsBy = Map.groupBy(findings, ({ documentId }) => documentId);
  const findingAt = new Map(findings.map((finding) => [key(finding.documentId, finding.itemId), finding]));
  const several = documents.length > 1;
  const locale = say('extension.language');
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const { requirements, passMark } = review.requirements ?? { requirements: [], passMark: 0 };
  const tallyOf = new Map(tallies.map((tally) => [tally.documentId, tally]));
  const standing = ({ id }: DocumentRecord): [string, DocumentStanding] => {
    const ours = findingsBy.get(id) ?? [];
    const of = { tally: tallyOf.get(id), findings: ours, standardIds: STANDARD_IDS };
    return [id, documentStanding({ requirements: { requirements, passMark }, ...of })];
  };
  const standings = new Map(await inTurns(pace, documents, standing, LARGE));

  const day = (time: number) => days.format(time);
  const quote = (tag: Tag, { about = false, code }: { about?: boolean; code?: CategoryCode | null } = {}): Quote => {
    const document = documentById.get(tag.documentId);
    return {
      text: hideQuotes ? null : tag.passage.quote.exact,
      strength: tag.strength,
      code: code === undefined ? codeOfTag(tag) : code,
      place: placeOf(tag, say),
      note: [
        about ? tag.standards.map(itemName).join(', ') : '',
        tag.note,
        tag.suggested ? say('review.report.beganSuggested') : '',
      ]
        .filter(Boolean)
        .reduce((said, next) => (/[.?!]$|^$/.test(said) ? `${said} ${next}`.trim() : `${said}. ${next}`), ''),
      href: document ? hrefOf(document, tag.passage, hideQuotes) : null,
      tagId: tag.id,
    };
  };
  return {
    ...records,
    ...{ several, hideQuotes, now, say, day, quote, pace },
    tagsOf: (documentId: string): Tag[] => tagsBy.get(documentId) ?? [],
    findingOf: (documentId: string, itemId: string): Finding | undefined => findingAt.get(key(documentId, itemId)),
    findingsOf: (documentId: string): Finding[] => findingsBy.get(documentId) ?? [],
    standingOf: (documentId: string) => standings.get(documentId) as DocumentStanding,
    /** The tags cited that are still there, in the order of citing. */
    cited: (ids: readonly string[]): Tag[] => ids.flatMap((id) => tagById.get(id) ?? []),
    documentOf: (id: string): DocumentRecord | undefined => documentById.get(id),
    /** Blocks of each document, under its name when there are several; a document without any is passed over. */
    async perDocument(
      blocksOf: (document: DocumentRecord, level: 3 | 4) => Block[] | Promise<Block[]>,
    ): Promise<Block[]> {
      const made = await inTurns(pace, documents, (document) => blocksOf(document, several ? 4 : 3), LARGE);
      if (!several) return made.flat();
      const headed = documents.map((document, index): Block[] => {
        const blocks = made[index] ?? [];
        const title = documentTitle(document);
        return blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, title, code: null }, ...blocks];
      });
      return headed.flat();
    },
  };
}

/** The official name of a standard, or the words of a responsibility; the id of what this edition does not have. */
export function itemName(id: string): string {
  const entry = itemById(id);
  if (entry?.kind === 'standard') return entry.item.name;
  if (entry?.kind === 'responsibility') return entry.item.short;
  return id;
}

/** The category of a standard or responsibility, as its short code. */
export function codeOf(id: string): CategoryCode | null {
  const entry = itemById(id);
  return entry?.kind === 'standard' || entry?.kind === 'responsibility' ? entry.category.code : null;
}

/** The name of the category of a standard or responsibility. */
export function categoryName(id: string): string {
  const entry = itemById(id);
  return entry?.kind === 'standard' || entry?.kind === 'responsibility' ? entry.category.name : '';
}

function codeOfTag({ standards }: Tag): CategoryCode | null {
  const codes = new Set(standards.map(codeOf));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

/** Where a passage stands, in words: page, heading, and what nobody typed the words of. */
export function placeOf({ passage, detachedAt }: Tag, say: Say): string {
  const { page, heading, region, quote } = passage;
  const parts: string[] = [];
  if (region && quote.exact === '') {
    const { width, height } = areaOf(region);
    parts.push(say(width === 100 && height === 100 ? 'common.wholePage' : 'common.partOfPage', [String(page)]));
  } else if (page !== null) parts.push(say('review.report.page', [String(page)]));
  if (heading) parts.push(say('review.report.heading', [heading]));
  if (detachedAt !== null) parts.push(say('review.report.detached'));
  return parts.join(', ');
}

const key = (documentId: string, itemId: string) => `${documentId}/${itemId}`;
