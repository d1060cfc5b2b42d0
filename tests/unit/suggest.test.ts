import { describe, expect, test } from 'vitest';
import { framework } from '../../content/framework.ts';
import { learn, NOTHING_LEARNED } from '../../content/suggest/learned.ts';
import { rankResponsibilities } from '../../content/suggest/rankResponsibilities.ts';
import { phrasesIn, suggest } from '../../content/suggest.ts';

const ids = (text: string) => suggest(text, null).standards.map((each) => each.standardId);
const PASSAGE = 'The district will pay substitutes so that PLC teams can meet for two hours every Wednesday.';

test.each([
  ['PLCs look at student work with a tuning protocol.', 'culture-of-collaborative-inquiry'],
  ['Each PLT sets norms and keeps an agenda.', 'culture-of-collaborative-inquiry'],
  ['Teachers get ready to teach the units of the adopted HQIM.', 'curriculum-assessment-instruction'],
  ['Training in SEL and trauma-informed teaching for all teachers.', 'equity-practices'],
  ['A walkthrough form and a pre- and post-survey show whether practice has changed.', 'evidence'],
  ['The program is judged at all of Guskey’s levels.', 'evidence'],
  ['Teams run a cycle of inquiry each quarter.', 'culture-of-collaborative-inquiry'],
  ['Title II-A pays for the sub pool and for stipends.', 'resources'],
  ['Professional learning is job-embedded and draws on andragogy.', 'learning-designs'],
  ['Coaches run six-week coaching cycles with feedback after each visit.', 'implementation'],
  ['CBAM stages of concern are used to plan the rollout.', 'implementation'],
  ['Paraeducators and bus drivers are invited to every session.', 'equity-foundations'],
  ['Staff examine implicit bias and their own assumptions about families.', 'equity-drivers'],
  ['Mentors help novice teachers meet the InTASC standards.', 'professional-expertise'],
  ['The ILT shares a vision for teacher learning with all staff.', 'leadership'],
  ['Teachers learn how Tier 1 instruction works within MTSS.', 'curriculum-assessment-instruction'],
])('“%s” is %s first', (text, standardId) => {
  expect(ids(text)[0]).toBe(standardId);
});

test.each([
  ['The Learning Practices standard asks staff to know their students.', 'equity-practices'],
  ['The Learning Drivers standard asks adults to look at bias.', 'equity-drivers'],
  ['The Learning Foundations standard asks for access for all staff.', 'equity-foundations'],
  ['Under the old Learning Communities standard, teams met each week.', 'culture-of-collaborative-inquiry'],
  ['The Data standard of 2011: use student, educator and system data.', 'evidence'],
])('names of other editions: “%s”', (text, standardId) => {
  expect(ids(text)[0]).toBe(standardId);
});

test.each([
  'The consultant shall indemnify the district and hold it harmless from all claims.',
  'Evidence of insurance must be filed before services begin.',
  'Training data are deleted when this agreement ends.',
  'The learning management system is hosted in the cloud and keeps grades.',
  'Professional services are exempt from sealed bidding.',
  'Proposals will be scored: price 40 points, references 20, experience 40.',
  'Title I eligibility is set by the count of free and reduced-price lunches.',
  'Resources | FTE | Amount | Fund | Total',
  'The varsity coach holds tryouts in August.',
  'Student attendance rose to 94.2 percent in the second quarter.',
  'Register by May 3; the fee of $225 includes lunch.',
  'Motion by Mr. Hale, second by Ms. Ito, to approve the minutes. Carried 5-0.',
  'Grade 4: 54 tested, 22% level 1, 41% level 2, 37% proficient.',
  'Students may stay for tutoring and homework help until five o’clock.',
  'Grantees must obligate funds by September 30.',
  '',
  '   ',
  '?',
  '12 345 6.7',
])('“%s” gets no suggestion', (text) => {
  expect(suggest(text, 'coach')).toEqual({ standards: [], responsibilities: [] });
});

test('three standards at most, the best first, each once, with a tier', () => {
  const { standards } = suggest(PASSAGE, null);
  expect(standards.length).toBeGreaterThan(1);
  expect(standards.length).toBeLessThanOrEqual(3);
  expect(standards.map((each) => each.score)).toEqual(standards.map((each) => each.score).toSorted((a, b) => b - a));
  expect(new Set(standards.map((each) => each.standardId)).size).toBe(standards.length);
  for (const { score, tier } of standards) {
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(tier).toBe(score >= 0.62 ? 'likely' : 'possible');
  }
});

test('the same passage always gets the same answer, whatever came before', () => {
  const first = suggest(PASSAGE, 'superintendent');
  for (let i = 0; i < 50; i++) suggest(`Something else, ${i} times.`, null);
  expect(suggest(PASSAGE, 'superintendent')).toEqual(first);
});

describe('what led to it', () => {
  test('offsets are UTF-16 offsets of the words in the text as given', () => {
    const text = `🎒 Señor Peña’s “élan”: ${PASSAGE}`;
    const { standards } = suggest(text, null);
    const [resources] = standards.filter((each) => each.standardId === 'resources');
    const said = resources?.matches.map(({ start, end }) => text.slice(start, end));
    expect(said).toContain('substitutes');
    const inquiry = standards.find((each) => each.standardId === 'culture-of-collaborative-inquiry');
    expect(inquiry?.matches.map(({ start, end }) => text.slice(start, end))).toContain('PLC');
  });

  test('a phrase is found in other forms and with small words in it', () => {
    const text = 'Each team looks at the students’ work and analyzes all of its data.';
    const said = suggest(text, null).standards.flatMap(({ matches }) => matches.map((m) => text.slice(m.start, m.end)));
    expect(said).toEqual(expect.arrayContaining(['looks at the students’ work', 'analyzes all of its data']));
  });

  test('every suggestion names words that stand in the passage, none inside another', () => {
    const texts = [PASSAGE, 'Somebody has to say what the learning of adults is for and keep saying it.'];
    for (const text of texts) {
      const { standards } = suggest(text, null);
      expect(standards.length).toBeGreaterThan(0);
      for (const { matches } of standards) {
        expect(matches.length).toBeGreaterThan(0);
        for (const one of matches) {
          expect(text.slice(one.start, one.end)).toMatch(/^\S.*\S$/);
          expect(matches.filter((other) => other.start <= one.start && other.end >= one.end)).toEqual([one]);
        }
      }
    }
  });

  test.each([
    ['The district will not provide release time for coaches.', true],
    ['No release time will be provided to teachers.', true],
    ['Teachers meet without release time or stipends.', true],
    ['Not only release time but stipends are provided to teachers.', false],
    ['Teachers are not paid by the hour; release time is provided to each team.', false],
    ['Release time is provided to each team of teachers.', false],
  ])('“%s”: release time denied is %s', (text, denied) => {
    const resources = suggest(text, null).standards.find((each) => each.standardId === 'resources');
    expect(resources?.matches.find((match) => match.phrase === 'release time')?.denied).toBe(denied);
  });
});

describe('responsibilities', () => {
  test('they are of the role, the likeliest first', () => {
    const { responsibilities } = suggest(PASSAGE, 'superintendent');
    const top = responsibilities.slice(0, 2).map((each) => each.id);
    expect(top.toSorted()).toEqual(['superintendent-cs-3', 'superintendent-cs-7']);
    expect(responsibilities.every((each) => each.id.startsWith('superintendent-'))).toBe(true);
    const scores = responsibilities.map((each) => each.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('without a role, or for one whose guide is not loaded, there are none', () => {
    expect(suggest(PASSAGE, null).responsibilities).toEqual([]);
    expect(suggest(PASSAGE, 'teacher').responsibilities).toEqual([]);
    expect(suggest(PASSAGE, 'nobody').responsibilities).toEqual([]);
  });

  test('for one standard, those that serve it come first', () => {
    for (const { id: standardId } of framework.standards) {
      for (const role of ['coach', 'external-partner', 'superintendent']) {
        const serving = framework.responsibilities.filter(
          (one) => one.roleId === role && one.standards.includes(standardId),
        );
        const ranked = rankResponsibilities('Nothing to go by.', role, new Map([[standardId, 1]]));
        expect(
          ranked
            .slice(0, serving.length)
            .map((one) => one.id)
            .toSorted(),
        ).toEqual(serving.map((one) => one.id).toSorted());
      }
    }
  });

  test('the words of the passage decide between responsibilities of one standard', () => {
    const first = (text: string) => rankResponsibilities(text, 'coach', new Map([['equity-practices', 1]]))[0]?.id;
    expect(first('Home visits and a neighborhood walk before school opens.')).toBe('coach-rc-1');
    expect(first('Universal design for learning and co-teaching for students with disabilities.')).toBe('coach-rc-2');
  });
});

describe('learning from a reviewer', () => {
  const scoreOf = (learned = NOTHING_LEARNED, id = 'resources') =>
    suggest(PASSAGE, null, learned).standards.find((each) => each.standardId === id)?.score ?? 0;
  const answer = { phrases: phrasesIn(PASSAGE), suggested: ['resources'] };

  test('what is dismissed sinks, what is chosen instead rises, for passages with the same phrases', () => {
    let learned = NOTHING_LEARNED;
    for (let i = 0; i < 3; i++) learned = learn(learned, { ...answer, chosen: ['culture-of-collaborative-inquiry'] });
    expect(scoreOf(learned)).toBeLessThan(scoreOf());
    expect(suggest(PASSAGE, null, learned).standards[0]?.standardId).toBe('culture-of-collaborative-inquiry');
    const other = 'Staff examine implicit bias in affinity groups.';
    expect(suggest(other, null, learned).standards[0]).toMatchObject({ standardId: 'equity-drivers', tier: 'likely' });
  });

  test('what is accepted rises', () => {
    expect(scoreOf(learn(NOTHING_LEARNED, { ...answer, chosen: ['resources'] }))).toBeGreaterThan(scoreOf());
  });

  test('a thousand answers weigh no more than the limit, and nothing is changed in place', () => {
    let learned = NOTHING_LEARNED;
    for (let i = 0; i < 1000; i++) learned = learn(learned, { ...answer, chosen: [] });
    expect(Math.abs(learned.standards.resources ?? 0)).toBeLessThanOrEqual(0.5);
    expect(
      Math.max(...Object.values(learned.phrases).flatMap((own) => Object.values(own).map(Math.abs))),
    ).toBeLessThanOrEqual(1.5);
    expect(learned.none).toBeLessThanOrEqual(0.6);
    expect(NOTHING_LEARNED).toEqual({ none: 0, standards: {}, phrases: {} });
    expect(JSON.parse(JSON.stringify(learned))).toEqual(learned);
  });

  test('clearing it gives the first answer again', () => {
    const before = suggest(PASSAGE, null);
    suggest(PASSAGE, null, learn(NOTHING_LEARNED, { ...answer, chosen: [] }));
    expect(suggest(PASSAGE, null, NOTHING_LEARNED)).toEqual(before);
  });
});
