import { useState } from 'preact/hooks';
import { framework } from '../../../content/framework.ts';
import { type Comparison, compareReadings } from '../../../core/review/disagreements.ts';
import { sharedDocuments } from '../../../core/review/sharedDocuments.ts';
import { readingsOf } from '../../../core/store/readings.ts';
import { readReview } from '../../../core/store/reviewParts.ts';
import type { ReviewParts } from '../../../core/transfer/exchange/reviewParts.ts';
import { useLive } from '../../shell/useLive.ts';
import { useSignal } from '../../shell/useSignal.ts';
import type { ReviewModel } from '../reviewModel.ts';

/** The readings of one packet that are here, and the first two side by side. */
export type Readings = {
  first: ReviewParts;
  second: ReviewParts;
  consensus: ReviewParts | null;
  comparison: Comparison;
  /** Documents that one of the two alone has. */
  others: number;
};

/** The readings that belong to a review, kept up to date; null while there are not both, or they are being read. */
export function useReadings(model: ReviewModel): Readings | null {
  const packetId = model.review.packet?.id ?? null;
  const failed = (problem: Parameters<Parameters<typeof useLive>[2]>[0]) =>
    model.dismiss({ failure: { problem, retry: () => location.reload() } });
  const all = useLive(async () => (packetId ? await readAllOf(packetId) : []), [packetId], failed);
  const [readings, setReadings] = useState<Readings | null>(null);
  useSignal(
    (signal) => {
      if (all) void sideBySide(all, signal).then(setReadings, () => {});
    },
    [all],
  );
  return readings;
}

async function sideBySide(all: ReviewParts[], signal: AbortSignal): Promise<Readings | null> {
  const by = (reader: string) => all.find(({ review }) => review.packet?.reader === reader) ?? null;
  const [first, second] = [by('first'), by('second')];
  if (!first || !second) return null;
  const { shared, others } = sharedDocuments(first, second);
  const standards = framework.standards.map(({ id }) => id);
  const tags = { first: first.tags, second: second.tags };
  const comparison = await compareReadings(shared, tags, standards, { locale: 'en', signal });
  return { first, second, consensus: by('consensus'), comparison, others };
}

/** The newest first: another colleague's reading comes before that of one who read earlier. */
async function readAllOf(packetId: string): Promise<ReviewParts[]> {
  const reviews = (await readingsOf(packetId)).sort((a, b) => b.createdAt - a.createdAt);
  const all: ReviewParts[] = [];
  for (const { id } of reviews) {
    const parts = await readReview(id);
    if (parts) all.push(parts);
  }
  return all;
}
