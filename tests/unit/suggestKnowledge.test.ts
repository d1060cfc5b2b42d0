import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { framework } from '../../content/framework.ts';
import duties from '../../content/suggest/duties.json' with { type: 'json' };
import { encode } from '../../content/suggest/model.ts';
import phrases from '../../content/suggest/phrases.json' with { type: 'json' };
import weights from '../../content/suggest/weights.json' with { type: 'json' };
import { phrasesIn } from '../../content/suggest.ts';
import { examplesOf, knowledgeExamples } from '../../scripts/trainSuggest/corpus.ts';
import { labelledSchema, readPassages, trainingPassages } from '../../scripts/trainSuggest/passages.ts';
import { train } from '../../scripts/trainSuggest/train.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/passages');
const passagesOf = (name: string) => readPassages(path.join(FIXTURES, `${name}.jsonl`));
const standardIds = framework.standards.map((standard) => standard.id);

const phrase = z
  .string()
  .regex(/^\S(.*\S)?$/)
  .max(60);
const list = z.array(phrase).refine((all) => new Set(all).size === all.length, 'a phrase stands twice');
const phrasesSchema = z.record(z.string(), z.strictObject({ strong: list, usual: list, weak: list }));
const dutiesSchema = z.array(z.strictObject({ responsibilities: z.array(z.string()).min(1), phrases: list.min(10) }));

test('key phrases fit their shape, for every standard and for none', () => {
  const parsed = phrasesSchema.parse(phrases);
  expect(Object.keys(parsed).toSorted()).toEqual([...standardIds, 'none'].toSorted());
  for (const { strong, usual } of Object.values(parsed)) expect(strong.length + usual.length).toBeGreaterThan(140);
});

test('each responsibility has phrases, once', () => {
  const named = dutiesSchema.parse(duties).flatMap((duty) => duty.responsibilities);
  expect(named.toSorted()).toEqual(framework.responsibilities.map((one) => one.id).toSorted());
});

test('a key phrase is found in itself, so no entry is dead', () => {
  const all = Object.values(phrases).flatMap(({ strong, usual, weak }) => [...strong, ...usual, ...weak]);
  // Entries that differ only in small words or endings are one phrase, under the name that came first.
  expect(all.filter((one) => phrasesIn(one).length === 0)).toEqual([]);
});

test('knowledge that ships is 150 kB at most', () => {
  const bytes = [weights, phrases, duties].map((data) => Buffer.byteLength(JSON.stringify(data)));
  expect(bytes.reduce((a, b) => a + b)).toBeLessThanOrEqual(150_000);
});

test('weights are what the labelled passages give: after editing knowledge, run npm run build:suggest', () => {
  const trained = train([...examplesOf(trainingPassages()), ...knowledgeExamples()]);
  expect(trained).toEqual(weights);
}, 300_000);

test('weights survive being written as characters', () => {
  expect(weights.features).toMatch(/^(?:[#-[\]-~]{11})+$/);
  expect(encode([0, 0, 0])).toBe('KG');
  expect(encode([-9, -9])).toBe('#');
  expect(encode([9, 9])).toBe('t');
});

test('labelled passages fit their shape and no two files share one', () => {
  const seen = new Map<string, string>();
  for (const name of ['training', 'validation', 'voices', 'holdout', 'holdoutVoices', 'responsibilities']) {
    const passages = passagesOf(name);
    expect(new Set(passages.map((one) => one.id)).size, name).toBe(passages.length);
    for (const { id, text, gold, primary } of passages) {
      expect(gold, id).toContain(primary);
      if (gold.length > 1) expect(gold, id).not.toContain('none');
      const key = text.toLowerCase().replaceAll(/\W+/g, ' ');
      expect(seen.get(key), `${name} ${id}`).toBeUndefined();
      seen.set(key, `${name} ${id}`);
    }
  }
});

test('a passage with a standard that is not there is refused', () => {
  const good = { id: 'a', text: 'Teams meet.', gold: ['evidence'], primary: 'evidence' };
  expect(labelledSchema.safeParse(good).success).toBe(true);
  expect(labelledSchema.safeParse({ ...good, gold: ['learning-communities'] }).success).toBe(false);
  expect(labelledSchema.safeParse({ ...good, text: '' }).success).toBe(false);
});

test('each standard has phrases and labelled passages by the hundred', () => {
  const training = passagesOf('training');
  for (const id of standardIds) {
    const own = training.filter((one) => one.gold.includes(id)).length;
    const { strong, usual, weak } = phrases[id as keyof typeof phrases];
    expect(own + strong.length + usual.length + weak.length, id).toBeGreaterThan(250);
  }
  expect(readFileSync(path.join(FIXTURES, 'training.jsonl'), 'utf8').split('\n').length).toBeGreaterThan(2000);
});
