import { anchor } from '../../core/annotate/anchor.ts';
import { glance } from '../../core/annotate/glance.ts';
import { makePace } from '../../core/annotate/pace.ts';
import { makePainter } from '../../core/annotate/paint.ts';
import { readSliced } from '../../core/annotate/readText.ts';
import { segmentsOf } from '../../core/annotate/segments.ts';
import type { Passage } from '../../core/model/passage.ts';
import type { BenchPage } from './measured.ts';
import { peers } from './peers.ts';

const bench: BenchPage = {
  ways: peers,
  async paint(passages) {
    const { signal } = new AbortController();
    const begun = performance.now();
    const model = await readSliced(document, makePace(signal));
    const tags = passages.map((passage, index) => ({ id: String(index), passage: passage as Passage }));
    const found = (await anchor(model, tags)).filter(({ status }) => status === 'found' || status === 'changed');
    const painted = found.map((each) => ({ ...each, categories: ['rc' as const], strength: 'strong' as const }));
    const segments = segmentsOf(painted, 'both');
    makePainter(signal).paint(model, segments);
    const total = performance.now() - begun;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const frame = performance.now() - begun;
    while (rangesPainted() < segments.length) await new Promise((resolve) => setTimeout(resolve, 1));
    return { total, frame, all: performance.now() - begun };
  },
  glance(passages) {
    const { signal } = new AbortController();
    const begun = performance.now();
    const seen = glance(document, passages as Passage[]);
    if (!seen) throw new Error('These are too many to be seen at a glance.');
    const places = seen.places.filter((place) => place !== null);
    const painted = places.map((each) => ({ ...each, categories: ['rc' as const], strength: 'strong' as const }));
    makePainter(signal).paint(seen.model, segmentsOf(painted, 'both'));
    return { total: performance.now() - begun, seen: places.length };
  },
};

const rangesPainted = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);

Object.assign(globalThis, { bench });
