import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Strength } from '../../core/model/tag.ts';
import { readAll } from '../../core/store/backup.ts';
import { database } from '../../core/store/database.ts';
import { historyTop, redo, undo } from '../../core/store/history.ts';
import { createReview, deleteReview, restoreReview } from '../../core/store/reviews.ts';
import { createTag, deleteTag, editTag, restoreTag, tagsOfReview } from '../../core/store/tags.ts';
import { judgement, newTag, reopen } from './storeFixture.ts';

type World = { reviews: Record<string, boolean>; tags: Record<string, { strength: Strength; shown: boolean }> };
type Command = { kind: string; pick: number; strength: Strength };

const REVIEW = '11111111-1111-4111-8111-111111111111';
const ids = ['a', 'b', 'c'].map((letter) => `22222222-2222-4222-8222-22222222222${letter}`);
const kinds = ['create', 'create', 'edit', 'edit', 'delete', 'restore', 'review', 'undo', 'undo', 'redo', 'reopen'];

const command: fc.Arbitrary<Command> = fc.record({
  kind: fc.constantFrom(...kinds),
  pick: fc.nat(ids.length - 1),
  strength: fc.constantFrom('strong', 'partial', 'conflicts'),
});

/** The same operation on plain objects: the next world, or null when nothing changes. */
function next(world: World, { kind, pick, strength }: Command): World | null {
  const id = ids[pick] ?? '';
  const tag = world.tags[id];
  const isShown = world.reviews[REVIEW] === true;
  const withTag = (shown: boolean, kept: Strength) => ({ ...world.tags, [id]: { strength: kept, shown } });
  if (kind === 'create' && !tag && isShown) return { ...world, tags: withTag(true, strength) };
  if (kind === 'edit' && tag?.shown && tag.strength !== strength) return { ...world, tags: withTag(true, strength) };
  if (kind === 'delete' && tag?.shown) return { ...world, tags: withTag(false, tag.strength) };
  if (kind === 'restore' && tag && !(tag.shown && isShown)) {
    return { reviews: { [REVIEW]: true }, tags: withTag(true, tag.strength) };
  }
  if (kind === 'review') return { ...world, reviews: { [REVIEW]: !isShown } };
  return null;
}

async function run({ kind, pick, strength }: Command) {
  const id = ids[pick] ?? '';
  const tag = await database.tags.get(id);
  const review = await database.reviews.get(REVIEW);
  if (kind === 'create') await createTag(newTag(REVIEW, { id, judgement: judgement({ strength }) }));
  if (kind === 'edit') await editTag({ id, revision: tag?.revision ?? 0, judgement: judgement({ strength }) });
  if (kind === 'delete') await deleteTag({ id, revision: tag?.revision ?? 0 });
  if (kind === 'restore') await restoreTag(id);
  if (kind === 'review' && review) await (review.deletedAt === null ? deleteReview(review) : restoreReview(REVIEW));
  if (kind === 'undo') await undo();
  if (kind === 'redo') await redo();
  if (kind === 'reopen') await reopen();
}

async function stored(): Promise<World> {
  const { reviews, tags } = await readAll();
  return {
    reviews: Object.fromEntries(reviews.map(({ id, deletedAt }) => [id, deletedAt === null])),
    tags: Object.fromEntries(tags.map(({ id, strength, deletedAt }) => [id, { strength, shown: deletedAt === null }])),
  };
}

test('whatever is done, undone and redone, the store holds what a list of states would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 25 }), async (commands) => {
      await database.delete();
      await database.open();
      await createReview({ id: REVIEW, name: 'Review' });
      let states: World[] = [
        { reviews: {}, tags: {} },
        { reviews: { [REVIEW]: true }, tags: {} },
      ];
      let now = 1;
      for (const each of commands) {
        await run(each);
        const world = states[now] as World;
        if (each.kind === 'undo') now = Math.max(0, now - 1);
        else if (each.kind === 'redo') now = Math.min(states.length - 1, now + 1);
        else {
          const after = world.reviews[REVIEW] === undefined ? null : next(world, each);
          if (after) {
            states = [...states.slice(0, now + 1), after];
            now += 1;
          }
        }
        expect(await stored()).toEqual(states[now]);
        const top = await historyTop();
        expect([top.undo !== null, top.redo !== null]).toEqual([now > 0, now < states.length - 1]);
      }
      const { tags: shown } = states[now] as World;
      const count = states[now]?.reviews[REVIEW] ? Object.values(shown).filter((tag) => tag.shown).length : 0;
      expect(await tagsOfReview(REVIEW)).toHaveLength(count);
    }),
    { numRuns: 40 },
  );
});
