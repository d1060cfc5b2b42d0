import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BackupRecords } from '../../core/model/backup.ts';
import { noRecords } from '../../core/model/records.ts';
import { applyRestore, readAll } from '../../core/store/backup.ts';
import { database } from '../../core/store/database.ts';
import { readReview, readReviewInParts } from '../../core/store/reviewParts.ts';
import { readBackup, writeBackup } from '../../core/transfer/backupFile.ts';
import { annotationPage } from '../../core/transfer/exchange/annotationPage.ts';
import { planImport } from '../../core/transfer/exchange/planImport.ts';
import { readExchange } from '../../core/transfer/exchange/readExchange.ts';
import type { ReviewParts } from '../../core/transfer/exchange/reviewParts.ts';
import { packetOf, writePacket } from '../../core/transfer/packet.ts';
import { planPacket } from '../../core/transfer/planPacket.ts';
import { planRestore } from '../../core/transfer/restorePlan.ts';
import { randomReview } from '../exchange/randomReview.ts';
import { value } from './storeFixture.ts';

const NOW = 1_800_000_000_000;
const runs = { numRuns: 8 };

/** A database that has these records and nothing else. */
async function only(records: Partial<BackupRecords>): Promise<void> {
  await database.delete();
  await database.open();
  value(await applyRestore(planRestore({ ...noRecords(), ...records }, noRecords()), { conflicts: 'keep' }));
}
const stored = ({ review, texts: _, ...tables }: ReviewParts) => only({ ...tables, reviews: [review] });

async function read(file: Blob) {
  const result = await readExchange(file, { now: NOW, addressOf: () => null });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
const apply = async (plan: Parameters<typeof applyRestore>[0]) =>
  value(await applyRestore(plan, { conflicts: 'keep' }));

test('a backup that is restored on an empty machine is saved again byte for byte', async () => {
  const save = async () => (await writeBackup(await readAll(), NOW)).text();
  await fc.assert(
    fc.asyncProperty(randomReview, async (parts) => {
      await stored(parts);
      const first = await save();
      const file = await readBackup(new Blob([first]));
      if (!file.ok) throw new Error(file.reason);
      await only(file.value);
      expect(await save()).toBe(first);
    }),
    runs,
  );
});

test('annotations that are imported into an empty review are saved again byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(randomReview, async (parts) => {
      fc.pre(parts.tags.length > 0);
      const { review } = parts;
      const save = async () => {
        const source = await readReviewInParts(review.id);
        if (!source) throw new Error('no review');
        return (await annotationPage(source, { quotes: true, now: NOW })).text();
      };
      await stored(parts);
      const first = await save();
      await only({ reviews: [review] });
      const file = await read(new Blob([first]));
      if (file.kind !== 'codings') throw new Error(file.kind);
      const here = await readAll();
      const { plan } = planImport(file.incoming, { reviewId: review.id, here, texts: new Map(), now: NOW });
      await apply(plan);
      expect(await save()).toBe(first);
    }),
    runs,
  );
});

test('a reading that is imported on an empty machine is saved again byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(randomReview, async (parts) => {
      const packet = { id: parts.review.id, reader: 'second' as const, blind: true, from: '' };
      const review = { ...parts.review, packet };
      const save = async () => {
        const found = await readReview(review.id);
        if (!found) throw new Error('no review');
        return (await writePacket(await packetOf(found.review, found.documents, found.tags), NOW)).text();
      };
      await stored({ ...parts, review });
      const first = await save();
      await only({});
      const file = await read(new Blob([first]));
      if (file.kind !== 'packet') throw new Error(file.kind);
      const options = { now: NOW, names: () => review.name, freshId: crypto.randomUUID() };
      await apply(planPacket(file.packet, await readAll(), options).plan);
      expect(await save()).toBe(first);
    }),
    runs,
  );
});
