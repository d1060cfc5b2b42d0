import { randomUUID } from 'node:crypto';
import { framework, responsibilitiesFor } from '../../content/framework.ts';
import type { BackupRecords } from '../../core/model/backup.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { Tag } from '../../core/model/tag.ts';
import { benchRecords } from '../benchBackup.ts';

const ROLES = framework.roles.filter(({ loaded }) => loaded).map(({ id }) => id);
const PASS_MARK = 14;

/**
 * A review with so many tags, spread evenly over its documents, of every standard, strength and role; with a profile, a
 * finding about every standard in every document (some an absence), and worksheet, steps and chain filled in.
 */
export function reviewOf(urls: string[], count: number): BackupRecords {
  const now = Date.now();
  const { reviews, documents, tags, ...rest } = benchRecords(urls, count, now);
  const [plain] = reviews;
  if (!plain) throw new Error('A bench needs a review.');
  const requirements = framework.standards.map(({ id }) => ({ itemId: id, atLeast: 1 as const }));
  const review = {
    ...plain,
    kind: 'proposal' as const,
    reviewer: 'D. Whitfield',
    requirements: { name: 'Bench', passMark: PASS_MARK, requirements },
  };
  const judged = tags.map((tag, n): Tag => {
    const role = ROLES[Math.floor(n / 7) % ROLES.length] ?? null;
    const [first] = role ? responsibilitiesFor(role, tag.standards) : [];
    return n % 3 === 0 ? tag : { ...tag, role, responsibilities: first ? [first.id] : [] };
  });
  const named = documents.map((document, n) => ({
    ...document,
    title: `Proposal ${n + 1}`,
    organisation: `Vendor ${n + 1}`,
    createdAt: now + n,
  }));
  const about = () => ({ id: randomUUID(), reviewId: review.id, createdAt: now, updatedAt: now, revision: 1 });
  const firstOf = new Map(judged.map((tag) => [tag.documentId, tag.id]));
  const cited = judged.slice(0, 5).map(({ id }) => id);
  return {
    ...rest,
    reviews: [review],
    documents: named,
    tags: judged,
    findings: named.flatMap(({ id: documentId }) =>
      framework.standards.map(({ id: itemId }, at): Finding => {
        const searched = [{ documentId, textHash: null, pages: 20, characters: 40_000 }];
        const absence = {
          at: now,
          by: review.reviewer,
          terms: ['release time', 'budget'],
          documents: searched,
          near: [],
        };
        const own = firstOf.get(documentId);
        const found = {
          score: 2 as const,
          rationale: 'It says when and by whom.',
          cited: own ? [own] : [],
          absence: null,
        };
        const missing = { score: 0 as const, rationale: 'Nothing is said of it.', cited: [], absence };
        return { ...about(), documentId, itemId, ...(at % 5 === 4 ? missing : found) };
      }),
    ),
    answers: framework.questions.map(({ id: questionId }) => ({
      ...{ ...about(), questionId, cited, reflections: 'Teams meet, but not about what students learned.' },
      steps: [
        {
          id: randomUUID(),
          text: 'Ask for the schedule',
          owner: 'M. Ortiz',
          due: '2027-02-12',
          status: 'open' as const,
        },
      ],
    })),
    stepStatuses: framework.steps.map(({ id: stepId }, at) => ({
      ...{ ...about(), stepId, status: framework.statuses[at % framework.statuses.length]?.id ?? null },
      ...{ since: now, past: [], note: 'Begun in May.', cited },
    })),
    stageNotes: framework.chain.map(({ id: stageId }) => ({
      ...{ ...about(), stageId, text: 'A survey each January.', cited },
    })),
  };
}
