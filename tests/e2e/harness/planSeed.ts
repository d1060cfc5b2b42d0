import { randomUUID } from 'node:crypto';
import type { BackupRecords } from '../../../core/model/backup.ts';
import { type Seed, seedRecords } from './seed.ts';

const DAY = 24 * 3600 * 1000;

/** Passages of the sample plan that the plan below cites. */
export const PLAN_SEEDS: Seed[] = [
  { quote: 'Coaches visit each new team twice before December.', standards: ['implementation'], strength: 'partial' },
  { quote: 'Teams meet every Wednesday for forty minutes.', standards: ['culture-of-collaborative-inquiry'] },
  { quote: 'Student work and attendance are studied each month.', standards: ['evidence', 'learning-designs'] },
];

/** A review of a school's plan whose worksheet, steps and chain are half filled; step statuses go back ten days. */
export function planRecords(document: { url: string; title: string }, name = 'Maple Ridge plan'): BackupRecords {
  const records = seedRecords(document, PLAN_SEEDS, name);
  const now = Date.now();
  const [review] = records.reviews;
  const ids = records.tags.map(({ id }) => id);
  if (!review) throw new Error('No review was seeded.');
  const kept = { reviewId: review.id, createdAt: now - 10 * DAY, updatedAt: now, revision: 0 };
  const answer = (number: number, reflections: string, cited: string[] = []) => {
    return { id: randomUUID(), ...kept, questionId: `coach-q${number}`, reflections, cited, steps: [] };
  };
  const step = (stepId: string, status: string, before: string | null, cited: string[] = []) => ({
    ...{ id: randomUUID(), ...kept, stepId, status, note: '', cited },
    since: before ? now - 2 * DAY : now - 10 * DAY,
    past: before ? [{ status: before, at: now - 10 * DAY }] : [],
  });
  return {
    ...records,
    reviews: [{ ...review, kind: 'plan', role: 'coach' }],
    answers: [
      answer(1, 'Most of us have not led adults before.'),
      {
        ...answer(2, 'Follow-up is promised in the plan but only for year one. Teachers ask for visits after winter.'),
        cited: ids.slice(0, 1),
        steps: [
          {
            id: randomUUID(),
            text: 'Add two spring visits per team',
            owner: 'R. Alvarez',
            due: '2027-02-12',
            status: 'done',
          },
          { id: randomUUID(), text: 'Ask for a follow-up calendar', owner: '', due: null, status: 'open' },
        ],
      },
      answer(6, 'Routines differ from team to team.', ids.slice(1, 2)),
    ],
    stepStatuses: [
      step('steps-districts-schools-1', 'beginning-to-do', 'consider-doing', ids.slice(0, 2)),
      step('steps-districts-schools-2', 'already-done', 'beginning-to-do', ids),
      step('steps-districts-schools-3', 'already-done', null),
      step('steps-districts-schools-4', 'consider-doing', null),
      step('steps-districts-schools-5', 'not-ready-to-consider', null),
      step('steps-adopted-1', 'consider-doing', null),
    ],
    stageNotes: [
      { id: randomUUID(), ...kept, stageId: 'chain-2', text: 'Coaching logs each month.', cited: ids.slice(0, 1) },
      { id: randomUUID(), ...kept, stageId: 'chain-4', text: '', cited: ids.slice(2, 3) },
    ],
  };
}
