import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { STRENGTHS, strengthSchema } from '../../core/model/tag.ts';
import { PROPOSALS } from '../e2e/harness/proposals.ts';

const folder = new URL('../../samples/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const STANDARDS = [
  'equity-practices',
  'curriculum-assessment-instruction',
  'professional-expertise',
  'equity-drivers',
  'evidence',
  'learning-designs',
  'implementation',
  'equity-foundations',
  'culture-of-collaborative-inquiry',
  'leadership',
  'resources',
] as const;
/** The standard for which the proposal has nothing, so that a review of it finds a gap. */
const GAP = 'equity-drivers';

const PROPOSAL = 'vendor-proposal.html';
const PLAN = 'improvement-plan.html';

const answers = z
  .array(
    z.strictObject({
      document: z.enum([PROPOSAL, PLAN]),
      quote: z.string().trim().min(20),
      standards: z.array(z.enum(STANDARDS)).min(1),
      strength: strengthSchema,
    }),
  )
  .parse(JSON.parse(read('answers.json')));

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** What `document.body.textContent` would give for these pages, which hold no scripts and no other entities. */
function textOf(html: string): string {
  return html
    .slice(html.indexOf('<body'))
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

const texts = { [PROPOSAL]: textOf(read(PROPOSAL)), [PLAN]: textOf(read(PLAN)) };

test.each(answers)('stands once in $document: $quote', ({ document, quote }) => {
  expect(texts[document].split(quote).length - 1).toBe(1);
});

describe.each([
  { document: PROPOSAL, text: texts[PROPOSAL], standards: STANDARDS.filter((id) => id !== GAP) },
  { document: PLAN, text: texts[PLAN], standards: [...STANDARDS] },
])('$document', ({ document, text, standards }) => {
  const here = answers.filter((answer) => answer.document === document);

  test.each(standards)('%s has passages that align, half align and conflict', (id) => {
    const strengths = new Set(here.filter((answer) => answer.standards.includes(id)).map((answer) => answer.strength));
    expect([...strengths].sort()).toEqual([...STRENGTHS].sort());
  });

  test('covers no other standard', () => {
    expect(new Set(here.flatMap((answer) => answer.standards))).toEqual(new Set(standards));
  });

  test('lists its passages in the order of the text', () => {
    const places = here.map(({ quote }) => text.indexOf(quote));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

test('the proposal says nothing of bias, belief or identity', () => {
  expect(texts[PROPOSAL]).not.toMatch(/\bbias|\bbelie[fv]|\bidentit|\bassumption|\bprejudice/i);
});

test.each(readdirSync(folder).filter((name) => name.endsWith('.html')))('%s loads nothing and runs nothing', (name) => {
  const html = read(name);
  expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\bsrc=|https?:|\son\w+=/i);
});

test('every link inside a sample leads to a place in it', () => {
  for (const name of [PROPOSAL, PLAN]) {
    const html = read(name);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  }
});

test.each(PROPOSALS.flatMap(({ file, tags }) => tags.map(({ passage }) => ({ file, passage }))))(
  'what the story tags stands once in $file: $passage',
  ({ file, passage }) => {
    expect(textOf(read(file)).split(passage).length - 1).toBe(1);
  },
);
