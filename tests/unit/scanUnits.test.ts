import { expect, test } from 'vitest';
import { framework } from '../../content/framework.ts';
import { suggest } from '../../content/suggest.ts';
import type { AnchorState, Block } from '../../core/model/messages.ts';
import type { Tag } from '../../core/model/tag.ts';
import type { Verdict } from '../../core/model/verdict.ts';
import { learnedFrom } from '../../core/review/learnedFrom.ts';
import { dismissedIn, groupFinds, type ScanFind, scanUnits } from '../../core/review/scanUnits.ts';
import { suggestionsFor } from '../../core/review/suggestionsFor.ts';

const TIME = 'The district pays substitutes so that teachers have release time for professional learning.';

/** Blocks as a page gives them: `# ` begins a heading; each stands a line below the one before. */
function blocksOf(...lines: string[]): Block[] {
  let at = 0;
  return lines.map((line) => {
    const level = line.startsWith('# ') ? 2 : 0;
    const text = line.replace(/^# /, '');
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, level, text };
  });
}

const verdict = (more: Partial<Verdict>): Verdict => ({
  ...{ id: crypto.randomUUID(), reviewId: 'r', documentId: 'd', standardId: 'resources', verdict: 'accepted' },
  ...{ instead: [], words: TIME, phrases: ['release time'], createdAt: 1, updatedAt: 1, revision: 1 },
  ...more,
});

test('sentences are looked at under their headings; headings, labels and what is tagged are not', () => {
  const first = 'Coaches meet with every team once a week. They study student work together after school.';
  const blocks = blocksOf('# How we work with your teachers here', first, 'Page 3 of 22', TIME);
  const passage = { quote: { exact: TIME }, region: null, page: null };
  const tag = { id: 't', passage } as unknown as Tag;
  const order = blocks.at(-1)?.start ?? 0;
  const anchors = new Map<string, AnchorState>([['t', { id: 't', status: 'found', order, score: 1 }]]);
  expect(scanUnits(blocks, [tag], anchors, 'en').map(({ text, heading }) => [text, heading])).toEqual([
    ['Coaches meet with every team once a week.', 'How we work with your teachers here'],
    ['They study student work together after school.', 'How we work with your teachers here'],
  ]);
});

test('finds stand under the standard that fits best, best first, and every standard is named', () => {
  const find = (start: number, standardId: string, score: number): ScanFind => ({
    ...{ start, end: start + 1, text: 'x', heading: '' },
    suggestions: [{ standardId, score, tier: 'likely', denied: false, why: [] }],
  });
  const ids = framework.standards.map(({ id }) => id);
  const groups = groupFinds([find(1, 'resources', 0.5), find(2, 'evidence', 0.6), find(3, 'resources', 0.9)], ids);
  expect(groups.map(({ standardId }) => standardId)).toEqual(ids);
  const starts = Object.fromEntries(
    groups.map(({ standardId, finds }) => [standardId, finds.map(({ start }) => start)]),
  );
  expect(starts).toMatchObject({ resources: [3, 1], evidence: [2], leadership: [] });
});

test('what was dismissed stays dismissed in its document, for that standard, however its spaces and letters are', () => {
  const verdicts = [verdict({ verdict: 'dismissed' }), verdict({ words: 'Other words.' })];
  const isDismissed = dismissedIn(verdicts, 'd');
  expect(isDismissed(`  ${TIME.toUpperCase().replace(' ', '\n')}`, 'resources')).toBe(true);
  expect(isDismissed(TIME, 'evidence')).toBe(false);
  expect(isDismissed('Other words.', 'resources')).toBe(false);
  expect(dismissedIn(verdicts, 'another')(TIME, 'resources')).toBe(false);
});

test('the words that led to a suggestion stand in the order of the text, where they are written', () => {
  const [first] = suggestionsFor(TIME, 'coach', learnedFrom([])).standards;
  expect(first?.standardId).toBe('resources');
  const starts = first?.why.map(({ start }) => start) ?? [];
  expect(starts.length).toBeGreaterThan(0);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  for (const { start, end } of first?.why ?? []) expect(TIME.slice(start, end)).toMatch(/^\S.*\S$/);
});

test('a passage that speaks of something to rule it out says so', () => {
  const denied = (text: string) => suggestionsFor(text, null, learnedFrom([])).standards[0]?.denied;
  expect(denied('The vendor will not provide release time for professional learning.')).toBe(true);
  expect(denied(TIME)).toBe(false);
});

test('what a person accepts weighs more afterwards, what they dismiss less', () => {
  const before = suggest(TIME, null).standards[0]?.score ?? 0;
  const phrases = suggestionsFor(TIME, null, learnedFrom([])).standards[0]?.why.map(({ phrase }) => phrase) ?? [];
  const dismissed = learnedFrom(Array.from({ length: 30 }, () => verdict({ verdict: 'dismissed', phrases })));
  const after =
    suggest(TIME, null, dismissed).standards.find(({ standardId }) => standardId === 'resources')?.score ?? 0;
  expect(after).toBeLessThan(before);
  const changed = learnedFrom([verdict({ verdict: 'changed', instead: ['leadership'], phrases })]);
  expect(changed.standards.leadership).toBeGreaterThan(0);
  expect(changed.standards.resources).toBeLessThan(0);
});
