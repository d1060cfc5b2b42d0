import { RECORD_TABLES } from './records.ts';
import { timeSchema } from './tag.ts';
import { z } from './zod.ts';

export const HISTORY_ACTIONS = [
  'tag:create',
  'tag:edit',
  'tag:passage',
  'tag:detach',
  'tag:delete',
  'tag:restore',
  'document:open',
  'document:join',
  'document:revise',
  'document:delete',
  'document:restore',
  'review:create',
  'review:rename',
  'review:delete',
  'review:restore',
  'backup:restore',
  'review:edit',
  'review:archive',
  'review:duplicate',
  'document:edit',
  'profile:edit',
  'profile:delete',
  'profile:restore',
  'finding:edit',
  'finding:absence',
  'worksheet:edit',
  'steps:edit',
  'chain:edit',
  'questions:edit',
  'questions:delete',
  'exchange:import',
  'reading:settle',
  'suggestion:dismiss',
  'suggestion:forget',
] as const;

/**
 * One step that can be undone. `changes` holds, for each record touched, what stands on the other side of the step:
 * before undoing that is the record as it was (null: it did not exist), after undoing it is the record to bring back.
 * So a restore that adds 100,000 tags costs only their keys until it is undone.
 */
export const historyEntrySchema = z.object({
  id: z.int().positive(),
  at: timeSchema,
  action: z.enum(HISTORY_ACTIONS),
  undone: z.union([z.literal(0), z.literal(1)]),
  changes: z.array(z.object({ table: z.enum(RECORD_TABLES), key: z.string(), other: z.unknown().nullable() })),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export type HistoryAction = HistoryEntry['action'];
