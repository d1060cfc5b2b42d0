import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { framework } from '../../content/framework.ts';
import { goalsOf } from '../../scripts/evalSuggest/goals.ts';
import type { Outcome } from '../../scripts/evalSuggest/outcomes.ts';
import { confusionMatrix, goalTable, worstErrors } from '../../scripts/evalSuggest/report.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

function run(script: string, args: string[], input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(ROOT, 'scripts', script), ...args], {
    input,
    encoding: 'utf8',
  });
  return { lines: stdout.split('\n').filter(Boolean), stderr, status };
}

test('suggest: a line out for each line in, empty lists where nothing should be shown', () => {
  const passages = [
    { id: 'a', text: 'Substitutes are paid so that PLCs can meet.', role: 'coach' },
    { id: 'b', text: 'Invoices are due within thirty days.', role: 'coach' },
    { id: 'c', text: 'Principals learn beside their teachers and share the vision.' },
    { id: 'd', text: 'Coaches give feedback after each visit.', role: 'External partner' },
  ];
  const { lines, status } = run('suggest.ts', [], passages.map((each) => JSON.stringify(each)).join('\n'));
  const out = lines.map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(out.map((each) => each.id)).toEqual(['a', 'b', 'c', 'd']);
  for (const each of out) expect(Object.keys(each)).toEqual(['id', 'suggestions', 'responsibilities']);
  expect(out[0].suggestions[0]).toEqual({
    standardId: expect.stringMatching(/^(resources|culture-of-collaborative-inquiry)$/),
    score: expect.any(Number),
    tier: expect.stringMatching(/^(likely|possible)$/),
    why: expect.arrayContaining([expect.any(String)]),
  });
  for (const why of out[0].suggestions[0].why) expect(passages[0]?.text).toContain(why);
  expect(out[0].responsibilities[0]).toEqual({ id: expect.stringMatching(/^coach-/), score: expect.any(Number) });
  expect(out[1]).toEqual({ id: 'b', suggestions: [], responsibilities: [] });
  expect(out[2].responsibilities).toEqual([]);
  expect(out[3].responsibilities[0].id).toBe('external-partner-tp-6');
  const known = new Set(framework.standards.map((standard) => standard.id));
  for (const { suggestions } of out) for (const { standardId } of suggestions) expect(known).toContain(standardId);
});

test('suggest: a line that is not a passage is named and the others are answered', () => {
  const { lines, stderr, status } = run(
    'suggest.ts',
    [],
    'no JSON\n{"id":"a"}\n\n{"id":"b","text":"Bids are opened."}\n',
  );
  expect(lines).toEqual(['{"id":"b","suggestions":[],"responsibilities":[]}']);
  expect(stderr).toMatch(/Line 1 .*\nLine 2 /);
  expect(status).toBe(1);
});

test('eval:suggest: goals, confusion matrix and worst errors; without a file it says what it needs', () => {
  const { lines, status } = run('evalSuggest.ts', [path.join(ROOT, 'tests/fixtures/passages/validation.jsonl')]);
  expect(status).toBe(0);
  expect(lines[0]).toMatch(/^\d+ passages, [\d.]+ ms each$/);
  expect(lines.filter((line) => /goal [≥≤] \d+ %/.test(line))).toHaveLength(8);
  expect(lines.filter((line) => /^ *[A-Z]+ .* (resources|leadership|evidence)$/.test(line))).toHaveLength(3);
  expect(lines.some((line) => /^v\d+ {2}is /.test(line))).toBe(true);
  expect(run('evalSuggest.ts', [])).toMatchObject({ status: 1, stderr: expect.stringContaining('Name a file') });
});

test('goals are counted as the issue words them', () => {
  const outcome = (gold: string[], first: string | null, tier: 'likely' | 'possible' = 'possible'): Outcome => ({
    passage: { id: 'x', text: 'x', gold, primary: gold[0] ?? 'none' },
    suggestions: first === null ? [] : [{ standardId: first, score: 0.5, tier, matches: [] }],
    responsibility: null,
  });
  const outcomes = [
    outcome(['evidence'], 'evidence', 'likely'),
    outcome(['evidence', 'leadership'], 'leadership', 'likely'),
    outcome(['resources'], 'evidence', 'likely'),
    outcome(['resources'], null),
    outcome(['none'], null),
    outcome(['none'], 'evidence'),
  ];
  const value = (name: string) => goalsOf(outcomes).find((goal) => goal.name === name)?.value;
  expect(value('first suggestion right')).toBe(25);
  expect(value('first suggestion defensible')).toBe(50);
  expect(value('real passages that get a suggestion')).toBe(75);
  expect(value('passages without a standard that get one')).toBe(50);
  expect(value('“likely” is defensible')).toBeCloseTo(66.67, 1);
  expect(value('“likely” among real passages')).toBe(75);
  expect(goalTable(goalsOf(outcomes))[1]).toMatch(/first suggestion defensible +50\.0 % +goal ≥ 78 % +MISSED +of 4/);
  expect(confusionMatrix(outcomes)).toHaveLength(13);
  expect(worstErrors(outcomes, 10)).toHaveLength(3);
});
