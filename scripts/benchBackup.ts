import { randomUUID } from 'node:crypto';
import { framework } from '../content/framework.ts';
import type { BackupRecords } from '../core/model/backup.ts';
import type { Tag } from '../core/model/tag.ts';
import { STRENGTHS } from '../core/model/tag.ts';

/** Text of the n-th passage of a bench page: every one is different. */
export const benchPassage = (n: number): string =>
  `Passage ${n + 1} says that teams meet in week ${(n * 7) % 52} to study what students in group ${(n * 13) % 97} learned.`;

/** A page with that many passages, twenty under each heading. */
export function benchPage(passages: number): string {
  const part = (n: number) => `${n % 20 === 0 ? `<h2>Section ${n / 20 + 1}</h2>` : ''}<p>${benchPassage(n)}</p>`;
  const body = Array.from({ length: passages }, (_, n) => part(n)).join('\n');
  return `<!doctype html><html lang="en"><title>Bench</title><h1>Bench</h1>${body}</html>`;
}

/** Records of one review with tags spread evenly over the documents whose addresses are given. */
export function benchRecords(urls: string[], tags: number, now: number): BackupRecords {
  const times = { createdAt: now, updatedAt: now, deletedAt: null, revision: 1 };
  const review = { id: randomUUID(), name: 'Bench', ...times };
  const documents = urls.map((url) => ({
    id: randomUUID(),
    reviewId: review.id,
    kind: 'web' as const,
    url,
    title: 'Bench',
    ...times,
  }));
  const made = Array.from({ length: tags }, (_, n): Tag => {
    const document = documents[n % documents.length];
    const standard = framework.standards[n % framework.standards.length];
    if (!document || !standard) throw new Error('A bench needs a document and the standards.');
    const place = Math.floor(n / documents.length);
    const exact = benchPassage(place);
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
      passage: {
        quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: place * 110, end: place * 110 + exact.length },
        heading: `Section ${Math.floor(place / 20) + 1}`,
        textVersion: 1,
      },
      ...times,
      createdAt: now + n,
    };
  });
  return { reviews: [review], documents, tags: made };
}
