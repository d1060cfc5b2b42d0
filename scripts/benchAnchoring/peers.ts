import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { reviveAnnotation } from '@recogito/text-annotator';
import search from 'approx-string-match';
import { toRange } from 'dom-anchor-text-quote';
import type { Measured, PeerTag } from './measured.ts';

type Find = (tag: PeerTag) => Range | [number, number] | null | Promise<Range | null>;

/** Each peer finds one tag after the other and never gives way, so its longest block is all of its time. */
const FINDS: Record<string, Find> = {
  '@recogito/text-annotator': ({ exact, start, end }) => {
    const selector = [{ quote: exact, start, end, range: undefined as unknown as Range }];
    const annotation = { id: String(start), bodies: [], target: { annotation: String(start), selector } };
    return reviveAnnotation(annotation, document.body).target.selector[0]?.range ?? null;
  },
  '@apache-annotator/dom': async ({ exact, prefix, suffix }) => {
    const match = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix });
    for await (const range of match(document.body)) return range;
    return null;
  },
  'dom-anchor-text-quote': ({ exact, prefix, suffix, start }) =>
    toRange(document.body, { exact, prefix, suffix }, { hint: start }),
  // What Hypothesis does for each tag: exact, else approximate over the whole text, the one nearest to the old place.
  'approx-string-match': ({ exact, start }) => {
    const text = document.body.textContent ?? '';
    const at = text.indexOf(exact);
    if (at >= 0) return [at, at + exact.length];
    const found = search(text, exact, Math.min(256, exact.length >> 1));
    const [nearest] = found.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
    return nearest ? [nearest.start, nearest.end] : null;
  },
};

/** The peers as ways to find tags; `found` is worked out after the time was taken. */
export const peers = Object.fromEntries(
  Object.entries(FINDS).map(([name, find]) => [
    name,
    async (tags: PeerTag[], budget: number): Promise<Measured> => {
      const begun = performance.now();
      const places: (Range | [number, number] | null)[] = [];
      for (const tag of tags) {
        if (performance.now() - begun > budget) break;
        try {
          places.push(await find(tag));
        } catch {
          places.push(null);
        }
      }
      const total = performance.now() - begun;
      return { total, longest: total, done: places.length, found: places.map((place) => place && offsetsOf(place)) };
    },
  ]),
);

function offsetsOf(place: Range | [number, number]): [number, number] {
  if (Array.isArray(place)) return place;
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(place.startContainer, place.startOffset);
  const start = before.toString().length;
  return [start, start + place.toString().length];
}
