import { NOTHING_LEARNED } from '../../content/suggest/learned.ts';
import { suggestionsFor } from '../../core/review/suggestionsFor.ts';

/** Milliseconds for each passage, one after the other; the first prepares what all need. */
const suggestAll = (passages: string[], role: string): number[] =>
  passages.map((text) => {
    const from = performance.now();
    suggestionsFor(text, role, NOTHING_LEARNED);
    return performance.now() - from;
  });

Object.assign(globalThis, { suggestAll });
