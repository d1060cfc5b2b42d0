import { guideIdSchema } from './tag.ts';
import { z } from './zod.ts';

/**
 * A standard that a passage most likely speaks to. `why` are the words that led there, as UTF-16 offsets into the text that
 * was asked about, in its order, each with the phrase that it is known by. A suggestion counts for nothing until a person takes it.
 */
export type Suggestion = {
  standardId: string;
  score: number;
  tier: 'likely' | 'possible';
  /** Whether it is spoken of to rule it out, as in “will not provide release time”: a conflict, more likely. */
  denied: boolean;
  why: { phrase: string; start: number; end: number }[];
};

/** What is suggested for a passage, best first; nothing where nothing fits. Responsibilities are those of one role. */
export type Suggestions = { standards: Suggestion[]; responsibilities: { id: string; score: number }[] };

/** The most standards that are suggested for one passage. */
export const MAX_SUGGESTED = 3;

/** A suggestion that was seen, with the phrases that led to it. */
const offerSchema = z.object({ standardId: guideIdSchema, phrases: z.array(z.string().max(200)).max(50) });

/** The suggestions that a person saw when they answered, best first, and which of them they took. */
export const offeredSchema = z.object({
  shown: z.array(offerSchema).min(1).max(MAX_SUGGESTED),
  taken: z.array(guideIdSchema).max(MAX_SUGGESTED),
});
export type Offered = z.infer<typeof offeredSchema>;
