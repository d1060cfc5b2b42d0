import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BackupRecords } from '../../core/model/backup.ts';
import { noRecords } from '../../core/model/records.ts';
import type { ReviewParts } from '../../core/transfer/exchange/reviewParts.ts';
import { isPacket, type Packet, packetOf, readPacket, writePacket } from '../../core/transfer/packet.ts';
import { planPacket } from '../../core/transfer/planPacket.ts';
import { randomReview } from '../exchange/randomReview.ts';

const NOW = 1_800_000_000_000;
const runs = { numRuns: 40 };
const names = (reader: string, by: string) => `${reader} ${by}`;
const freshId = crypto.randomUUID();

const shared = (parts: ReviewParts, reader: 'first' | 'second', blind = true): ReviewParts => ({
  ...parts,
  review: { ...parts.review, packet: { id: crypto.randomUUID(), reader, blind, from: '' } },
});
const packetText = async ({ review, documents, tags }: ReviewParts) =>
  (await writePacket(await packetOf(review, documents, tags), NOW)).text();
async function read(text: string): Promise<Packet> {
  const result = await readPacket(JSON.parse(text));
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
/** Records as they stand after a plan was done. */
function after(here: BackupRecords, { plan }: ReturnType<typeof planPacket>): BackupRecords {
  const next = (table: 'reviews' | 'documents' | 'tags') => [...here[table], ...plan[table].add];
  return { ...here, reviews: next('reviews'), documents: next('documents'), tags: next('tags') } as BackupRecords;
}

test('a reading that was taken over on an empty machine is sent on as it came', async () => {
  await fc.assert(
    fc.asyncProperty(randomReview, async (parts) => {
      const mine = shared(parts, 'second');
      const first = await packetText(mine);
      const here = after(noRecords(), planPacket(await read(first), noRecords(), { now: NOW, names, freshId }));
      const review = here.reviews[0];
      if (!review) throw new Error('no review');
      expect(
        await packetText({
          ...mine,
          review: { ...review, name: mine.review.name },
          documents: here.documents,
          tags: here.tags,
        }),
      ).toBe(first);
    }),
    runs,
  );
});

test('there and back: a blind request has no tags, the answer stands beside the first reading, twice changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(randomReview, async (parts) => {
      const mine = shared(parts, 'first');
      const request = await packetText(mine);
      // Of a document's own words only what names it may be in it.
      const named = new Set([
        parts.review.name,
        ...parts.documents.flatMap(({ title, fileName }) => [title, fileName]),
      ]);
      for (const { exact } of parts.tags.map(({ passage }) => passage.quote))
        if (exact.length > 8 && !named.has(exact)) expect(request).not.toContain(JSON.stringify(exact));
      const asked = planPacket(await read(request), noRecords(), { now: NOW, names, freshId });
      const theirs = after(noRecords(), asked);
      expect(theirs.reviews).toMatchObject([{ id: asked.asked, packet: { reader: 'second', from: 'Ada' } }]);
      // The colleague tags the same passages, under ids of their own.
      const tags = parts.tags.map((tag) => ({
        ...tag,
        id: crypto.randomUUID(),
        reviewId: theirs.reviews[0]?.id ?? '',
      }));
      const answer = await packetText({
        ...mine,
        review: { ...(theirs.reviews[0] as ReviewParts['review']), reviewer: 'Grace' },
        documents: theirs.documents,
        tags,
      });
      const here = { ...noRecords(), reviews: [mine.review], documents: mine.documents, tags: mine.tags };
      const back = planPacket(await read(answer), here, { now: NOW, names, freshId });
      const both = after(here, back);
      expect(both.reviews.map(({ packet }) => packet?.reader)).toEqual(['first', 'second']);
      expect(new Set(both.tags.map(({ id }) => id)).size).toBe(parts.tags.length * 2);
      expect(both.documents.map(({ url }) => url).sort()).toEqual(
        [...parts.documents, ...parts.documents].map(({ url }) => url).sort(),
      );
      const again = planPacket(await read(answer), both, { now: NOW + 9, names, freshId });
      expect([again.plan.tags.add, again.plan.documents.add, again.plan.reviews.add]).toEqual([[], [], []]);
      expect(again.plan.tags.same).toHaveLength(parts.tags.length);
    }),
    runs,
  );
});

test('one that is not blind brings the first reading too', async () => {
  const [parts] = fc.sample(randomReview, 1) as [ReviewParts];
  const plan = planPacket(await read(await packetText(shared(parts, 'first', false))), noRecords(), {
    now: NOW,
    names,
    freshId,
  });
  expect(plan.plan.reviews.add.map(({ packet }) => packet?.reader)).toEqual(['first', 'second']);
});

describe('a packet made to do harm', () => {
  const [parts] = fc.sample(
    fc
      .noShrink(randomReview)
      .filter(({ documents, tags }) => tags[0]?.documentId === documents[0]?.id && tags.length > 1),
    1,
  ) as [ReviewParts];
  /** A packet as somebody's own program might write it, with a seal that fits. */
  const forged = async (alter: (packet: Packet) => object) =>
    readPacket(
      JSON.parse(
        await (await writePacket(alter(await read(await packetText(shared(parts, 'second')))) as Packet, NOW)).text(),
      ),
    );

  test('is refused for its reason', async () => {
    const documents = (alter: (first: Packet['documents'][0]) => object) => async (reason: string) =>
      expect(
        await forged((packet) => ({
          ...packet,
          documents: packet.documents.map((each, at) => (at === 0 ? { ...each, ...alter(each) } : each)),
        })),
      ).toMatchObject({ ok: false, reason });
    await documents(() => ({ url: 'javascript:alert(1)' }))('damaged');
    await documents(({ id }) => ({ versionOf: id }))('damaged');
    await documents(() => ({ id: crypto.randomUUID() }))('damaged');
    expect(
      await forged((packet) => ({ ...packet, readings: [{ ...packet.readings[0], tags: [{ id: 7 }] }] })),
    ).toMatchObject({ reason: 'damaged' });
    expect(await forged((packet) => ({ ...packet, codebook: { ...packet.codebook, edition: '2031' } }))).toMatchObject({
      reason: 'edition',
      edition: '2031',
    });
    const whole = await packetText(shared(parts, 'second'));
    expect(await readPacket({ ...JSON.parse(whole), version: 9 })).toMatchObject({ reason: 'newer', format: 9 });
    expect(await readPacket(JSON.parse(whole.replace('Ada', 'Bob')))).toMatchObject({ reason: 'damaged' });
    expect(isPacket(JSON.parse(whole))).toBe(true);
  });

  test('never reaches into a review that is not its own', async () => {
    const packet = await read(await packetText(shared(parts, 'second')));
    const victim = { ...parts.review, packet: null };
    const here = { ...noRecords(), reviews: [victim], documents: parts.documents, tags: [] };
    const { plan } = planPacket(packet, here, { now: NOW, names, freshId });
    expect(plan.reviews.add).toHaveLength(1);
    expect(plan.tags.add.every(({ reviewId }) => reviewId !== victim.id)).toBe(true);
    expect(plan.documents.change).toEqual([]);
  });
});
