import { useState } from 'preact/hooks';
import { framework } from '../../../content/framework.ts';
import type { Review } from '../../../core/model/review.ts';
import { type Comparison, compareReadings } from '../../../core/review/disagreements.ts';
import { sharedDocuments } from '../../../core/review/sharedDocuments.ts';
import { readingsOf } from '../../../core/store/readings.ts';
import { readReview } from '../../../core/store/reviewParts.ts';
import type { ReviewParts } from '../../../core/transfer/exchange/reviewParts.ts';
import { useLive } from '../../shell/useLive.ts';
import { useSignal } from '../../shell/useSignal.ts';
import type { ReviewModel } from '../reviewModel.ts';

type Read = { first: ReviewParts; second: ReviewParts; consensus: ReviewParts | null; seconds: Review[] };

/** The first reading of a packet and one of the others, side by side. */
export type Readings = Read & {
  comparison: Comparison;
  /** Documents that one of the two alone has. */
  others: number;
  /** Compares with another of `seconds`, which are all that came back, the newest first. */
  choose: (id: string) => void;
};

/**
 * The readings that belong to a review, kept up to date; null while there are not both, or they are being read. Of several
 * that came back it is the one that is open here, else the newest, until another one is chosen.
 */
export function useReadings(model: ReviewModel): Readings | null {
  const { packet, id } = model.review;
  const packetId = packet?.id ?? null;
  const [chosen, choose] = useState<string | null>(packet?.reader === 'second' ? id : null);
  const failed = (problem: Parameters<Parameters<typeof useLive>[2]>[0]) =>
    model.dismiss({ failure: { problem, retry: () => location.reload() } });
  const read = useLive(async () => (packetId ? await readBoth(packetId, chosen) : null), [packetId, chosen], failed);
  const [readings, setReadings] = useState<Omit<Readings, 'choose'> | null>(null);
  useSignal(
    (signal) => {
      if (read) void sideBySide(read, signal).then(setReadings, () => {});
    },
    [read],
  );
  return readings && { ...readings, choose };
}

async function sideBySide(read: Read, signal: AbortSignal): Promise<Omit<Readings, 'choose'>> {
  const { first, second } = read;
  const { shared, others } = sharedDocuments(first, second);
  const standards = framework.standards.map(({ id }) => id);
  const tags = { first: first.tags, second: second.tags };
  const comparison = await compareReadings(shared, tags, standards, { locale: 'en', signal });
  return { ...read, comparison, others };
}

async function readBoth(packetId: string, chosen: string | null): Promise<Read | null> {
  const reviews = (await readingsOf(packetId)).sort((a, b) => b.createdAt - a.createdAt);
  const by = (reader: string) => reviews.filter(({ packet }) => packet?.reader === reader);
  const seconds = by('second');
  const parts = async (review: Review | undefined) => (review ? await readReview(review.id) : null);
  const first = await parts(by('first')[0]);
  const second = await parts(seconds.find(({ id }) => id === chosen) ?? seconds[0]);
  if (!first || !second) return null;
  return { first, second, seconds, consensus: await parts(by('consensus')[0]) };
}
