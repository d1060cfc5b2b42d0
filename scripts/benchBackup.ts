import { randomUUID } from 'node:crypto';
import { framework } from '../content/framework.ts';
import type { BackupRecords } from '../core/model/backup.ts';
import { newWebPage } from '../core/model/document.ts';
import { CONTEXT } from '../core/model/passage.ts';
import { noRecords } from '../core/model/records.ts';
import { newReviewFields } from '../core/model/review.ts';
import type { Tag } from '../core/model/tag.ts';
import { STRENGTHS } from '../core/model/tag.ts';

/** Text of the n-th passage of a bench page: every one is different. */
export const benchPassage = (n: number): string =>
  `Passage ${n + 1} says that teams meet in week ${(n * 7) % 52} to study what students in group ${(n * 13) % 97} learned.`;

const sectionOf = (n: number): string => `Section ${Math.floor(n / 20) + 1}`;

/** A page with that many passages, twenty under each heading. */
export function benchPage(passages: number): string {
  const part = (n: number) => `${n % 20 === 0 ? `<h2>${sectionOf(n)}</h2>` : ''}<p>${benchPassage(n)}</p>`;
  const body = Array.from({ length: passages }, (_, n) => part(n)).join('\n');
  return `<!doctype html><html lang="en"><title>Bench</title><h1>Bench</h1>${body}</html>`;
}

/** How each passage of a bench page is stored: the page reads as its headings and paragraphs, a line each. */
function benchSelectors(passages: number): Tag['passage'][] {
  const lines = (n: number) => `${n % 20 === 0 ? `${sectionOf(n)}\n` : ''}${benchPassage(n)}`;
  const text = ['Bench', ...Array.from({ length: passages }, (_, n) => lines(n))].join('\n');
  let from = 0;
  return Array.from({ length: passages }, (_, n) => {
    const exact = benchPassage(n);
    const start = text.indexOf(exact, from);
    const end = start + exact.length;
    from = end;
    const [prefix, suffix] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)];
    return {
      quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
      position: { type: 'TextPositionSelector', start, end },
      heading: sectionOf(n),
      textVersion: 1,
      page: null,
      region: null,
      path: null,
    };
  });
}

/** Records of one review with tags spread evenly over the documents whose addresses are given. */
export function benchRecords(urls: string[], tags: number, now: number): BackupRecords {
  const times = { createdAt: now, updatedAt: now, deletedAt: null, revision: 1 };
  const review = { id: randomUUID(), name: 'Bench', ...newReviewFields(framework.edition), ...times };
  const documents = urls.map((url) => ({
    id: randomUUID(),
    reviewId: review.id,
    url,
    ...newWebPage(),
    title: 'Bench',
    ...times,
  }));
  const selectors = benchSelectors(Math.ceil(tags / documents.length));
  const made = Array.from({ length: tags }, (_, n): Tag => {
    const document = documents[n % documents.length];
    const standard = framework.standards[n % framework.standards.length];
    if (!document || !standard) throw new Error('A bench needs a document and the standards.');
    const passage = selectors[Math.floor(n / documents.length)];
    if (!passage) throw new Error('There are more tags than passages.');
    return {
      id: randomUUID(),
      reviewId: review.id,
      documentId: document.id,
      edition: framework.edition,
      standards: [standard.id],
      responsibilities: [],
      role: null,
      strength: STRENGTHS[n % STRENGTHS.length] ?? 'strong',
      note: n % 5 === 0 ? 'Ask for the schedule.' : '',
      passage,
      carriedFrom: null,
      by: '',
      suggested: false,
      ...times,
      createdAt: now + n,
      detachedAt: null,
    };
  });
  return { ...noRecords(), reviews: [review], documents, tags: made };
}
