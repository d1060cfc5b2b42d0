import { describe, expect, test } from 'vitest';
import type { Block } from '../../core/model/messages.ts';
import type { Passage } from '../../core/model/passage.ts';
import { nearestPassages } from '../../core/review/nearestPassages.ts';

/** Blocks as the page lists them; a line that begins with # is a heading. */
function page(...lines: string[]): { blocks: Block[]; text: string } {
  let start = 0;
  const blocks = lines.map((line): Block => {
    const text = line.replace(/^# /, '');
    const block = { start, end: start + text.length, level: line.startsWith('# ') ? 2 : 0, text };
    start = block.end + 1;
    return block;
  });
  return { blocks, text: blocks.map(({ text }) => text).join('\n') };
}

const passage = (exact: string, around: { prefix?: string; suffix?: string; heading?: string } = {}): Passage => ({
  quote: { type: 'TextQuoteSelector', exact, prefix: around.prefix ?? '', suffix: around.suffix ?? '' },
  position: { type: 'TextPositionSelector', start: 0, end: exact.length },
  heading: around.heading ?? '',
  textVersion: 1,
  page: null,
  region: null,
  path: null,
});

const { blocks, text } = page(
  '# Approach',
  'Each coach works in six-week cycles with a shared goal. The partner will convene the review team twice a year to study classroom and survey data. Teachers keep their own notes.',
  'Release days are scheduled by the principal in May. Two of them fall in the first term.',
  'Logs are read with the principal every month.',
  '# Fees',
  'Travel is billed at cost and receipts are kept.',
  'The district names a sponsor for the work.',
  'The sponsor meets the partner before each term.',
  '# Staff',
  'Lead coach for reading',
  'Release days are scheduled by the superintendent in June.',
);
const near = (...of: Parameters<typeof passage>) => nearestPassages(passage(...of), blocks, 'en');
const texts = (...of: Parameters<typeof passage>) => near(...of).map((each) => each.text);

describe('the passages most like one that is gone', () => {
  test('a reworded sentence comes first, and every place is where its words stand', () => {
    const found = near('The partner will convene the review team each quarter to study classroom and survey data.');
    expect(found[0]?.text).toBe(
      'The partner will convene the review team twice a year to study classroom and survey data.',
    );
    for (const each of found) expect(text.slice(each.start, each.end)).toBe(each.text);
    expect(found[0]?.heading).toBe('Approach');
  });

  test('words that only many sentences share are no likeness', () => {
    expect(texts('The museum is closed on the first of each month.')).toEqual([]);
    expect(texts('Qwxv zzqk')).toEqual([]);
    expect(texts('— …')).toEqual([]);
  });

  test('of two that are alike the one under the same heading as before comes first', () => {
    const quote = 'Release days are scheduled by the director in July.';
    expect(texts(quote, { heading: 'Staff' })[0]).toContain('superintendent');
    expect(texts(quote, { heading: 'Approach' })[0]).toContain('principal in May');
    expect(texts(quote)).toHaveLength(2);
  });

  test('a passage of several sentences is compared with as many in a row, over the ends of blocks', () => {
    const quote = 'The district names two sponsors for the work.\nThe sponsors meet the partner before each term.';
    const [best] = near(quote);
    expect(best?.text).toBe(
      'The district names a sponsor for the work. The sponsor meets the partner before each term.',
    );
    expect(text.slice(best?.start, best?.end).replace('\n', ' ')).toBe(best?.text);
  });

  test('one sentence that is left of several is offered alone', () => {
    const quote = 'Invoices come in March. Travel is billed at cost and receipts are kept. Meals are not paid.';
    expect(texts(quote)).toEqual(['Travel is billed at cost and receipts are kept.']);
  });

  test('for a part of a sentence the part most like it is offered, not the whole sentence', () => {
    const around = { prefix: 'The partner will ', suffix: ' to study classroom and survey data.' };
    const [best] = near('convene the small review team four times a year', around);
    expect(best?.text).toBe('convene the review team twice a year');
    expect(text.slice(best?.start, best?.end)).toBe(best?.text);
  });

  test('a sentence whose first words are others is offered whole', () => {
    expect(texts('Some teachers always keep their own notes.', { prefix: 'a shared goal. ' })[0]).toBe(
      'Teachers keep their own notes.',
    );
  });

  test('a cell is found by its words, marks and case aside', () => {
    expect(texts('LEAD COACH for Réading', { prefix: 'Role\n', suffix: '\n400 hours' })[0]).toBe(
      'Lead coach for reading',
    );
  });

  test('a heading that was tagged can be found again', () => {
    expect(texts('Our approach', { suffix: '\n' })[0]).toBe('Approach');
  });

  test('a word or two that a heading shares with a sentence are no likeness', () => {
    expect(texts('Our approach to quarterly invoices differs from that.')).toEqual([]);
  });

  test('words without spaces between them are compared sign by sign', () => {
    const there = page('教師は毎月、生徒の作品を一緒に読みます。', '費用は学校が負担します。');
    const found = nearestPassages(passage('教師は毎週、生徒の作品を一緒に読みます。'), there.blocks, 'ja');
    expect(found.map((each) => each.text)).toEqual(['教師は毎月、生徒の作品を一緒に読みます。']);
  });

  test('preformatted text is offered whole, where it stands', () => {
    const raw = 'Term 1   coaching\n  visits twice';
    const block: Block = { start: 40, end: 40 + raw.length, level: 0, text: raw.replace(/\s+/g, ' ') };
    const found = nearestPassages(passage('coaching visits twice', { prefix: 'one ' }), [block], 'en');
    expect(found).toEqual([{ start: 40, end: 40 + raw.length, text: block.text, heading: '' }]);
  });

  test('an empty page offers nothing', () => {
    expect(nearestPassages(passage('Anything at all.'), [], 'en')).toEqual([]);
  });
});
