import { describe, expect, it } from 'vitest';
import { sharesOf, textSketch } from '../../core/review/textSketch.ts';
import { shareIn, wordRuns } from '../../core/review/wordRuns.ts';

const clause = (n: number) =>
  `Clause ${n}: the provider coaches team ${n * 7} for ${n % 9} weeks and reports on goal ${n * 13} to the board in month ${n % 12}.`;
const contract = (clauses: number) => Array.from({ length: clauses }, (_, n) => clause(n));
const sketch = (lines: string[]) => textSketch(lines.join('\n'));

describe('a sketch of a text', () => {
  it('of a short one tells exactly how much it shares', () => {
    const [first, second] = [contract(30), contract(20)].map((lines) => lines.join('\n')) as [string, string];
    const [runs, others] = [wordRuns(first), wordRuns(second)];
    expect(sharesOf(textSketch(first), textSketch(second))).toEqual([
      expect.closeTo(shareIn(runs, others), 9),
      expect.closeTo(shareIn(others, runs), 9),
    ]);
  });

  it('of a long one is small, and right to a few in a hundred', () => {
    const lines = contract(4000);
    const revised = lines.map((line, n) => (n % 4 === 3 ? line.replace('coaches', 'visits and advises') : line));
    const part = lines.slice(0, 1500);
    const whole = sketch(lines);
    expect(whole.least).toHaveLength(1024);
    for (const other of [revised, part]) {
      const [runs, others] = [wordRuns(lines.join('\n')), wordRuns(other.join('\n'))];
      const [inOther, inWhole] = sharesOf(whole, sketch(other));
      expect(Math.abs(inOther - shareIn(runs, others))).toBeLessThan(0.05);
      expect(Math.abs(inWhole - shareIn(others, runs))).toBeLessThan(0.05);
    }
  });

  it('is the same for the same words, and has nothing of other words', () => {
    const lines = contract(400);
    const other = lines.map(
      (_, n) => `In year ${n} our library lends ${n * 3} books on subject ${n * 5} to room ${n % 40}.`,
    );
    expect(sharesOf(sketch(lines), sketch(lines))).toEqual([1, 1]);
    expect(sharesOf(sketch(lines), sketch(other))).toEqual([0, 0]);
    expect(sharesOf(sketch(lines), textSketch('Too short.'))).toEqual([0, 0]);
    expect(sharesOf(textSketch(''), textSketch(''))).toEqual([0, 0]);
  });
});
