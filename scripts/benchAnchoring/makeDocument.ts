import { mulberry32 } from '../../tests/dom/random.ts';

/** A word of a document. Its number stays through all edits, so where a passage went is known; -1 for a new word. */
export type Word = { id: number; text: string; changed: boolean };
/** Blocks of one `group` stand in one list or table; `row` is the table's row. */
export type Block = {
  kind: 'h2' | 'h3' | 'p' | 'li' | 'td' | 'dd' | 'summary' | 'note';
  group: number;
  row: number;
  words: Word[];
};

const COMMON =
  'the of and to in for with by on at as is are will be may shall must not each all any this that their its our from or into under about after before during within between per'.split(
    ' ',
  );
const HEADS = 'cur in fa pro as re com sup mod train lit num eval cal prin read mat coach serv less'.split(' ');
const MIDDLES = 'ric ter cil fes ses view mun port ul ing er ac u en ci ing he ing ic on'.split(' ');
const TAILS = 'ulum nal ity sion ment er ity ive ar acy al ation dar pal ing matics es ance ed s'.split(' ');
const NAMES = 'Maple Cedar Birch Aspen Laurel Juniper Hawthorn Rowan Linden Alder Willow Hazel'.split(' ');
const CLAUSES = [
  'The vendor shall provide $ days of coaching to the teachers of $ School before the end of $.',
  'Payment of $ percent is due within $ days of the invoice for $ School.',
  'Grade $ reading teams meet every $ weeks and keep minutes of what they decide.',
  'The principal of $ School reviews the evidence of goal $ with the leadership team in $.',
];
const FIXED = [
  'Nothing in this clause limits the liability of either party.',
  'Evidence is kept by the school office and shown to the district on request.',
];

/** How words are drawn from a seed; edits draw theirs in the same way. */
export function makeSpeaker(seed: number) {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const skewed = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 2)] as T;
  const word = () => (random() < 0.4 ? skewed(COMMON) : skewed(HEADS) + pick(MIDDLES) + pick(TAILS));
  const number = () => String(1 + below(120));
  const sentence = () => {
    const kind = random();
    if (kind < 0.1) {
      return pick(CLAUSES).replaceAll(/\$ (School)|\$/g, (_, school) => (school ? `${pick(NAMES)} School` : number()));
    }
    if (kind < 0.13) return pick(FIXED);
    const words = Array.from({ length: 7 + below(20) }, () => {
      const sort = random();
      if (sort < 0.04) return number();
      if (sort < 0.06) return `"${word()}"`;
      if (sort < 0.08) return `${word()}'s`;
      return sort < 0.15 ? `${word()},` : word();
    });
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/,$/, '')}.`;
  };
  return { random, below, pick, word, sentence };
}

/** A made-up plan or contract of about so many characters: clauses, nested lists, tables, notes, collapsed parts. */
export function makeDocument(seed: number, characters: number): Block[] {
  const { random, below, word, sentence } = makeSpeaker(seed);
  const blocks: Block[] = [];
  let id = 0;
  let length = 0;
  let group = 0;
  const add = (kind: Block['kind'], text: string, row = 0) => {
    blocks.push({ kind, group, row, words: text.split(' ').map((each) => ({ id: id++, text: each, changed: false })) });
    length += text.length + 1;
  };
  const sentences = (count: number) => Array.from({ length: count }, sentence).join(' ');
  const phrase = (count: number) => Array.from({ length: 1 + below(count) }, word).join(' ');
  for (let section = 1; length < characters; section++) {
    group++;
    add(section % 3 === 1 ? 'h2' : 'h3', `${section}. ${phrase(6)}`);
    for (let part = 4 + below(9); part > 0; part--) {
      const kind = random();
      group++;
      if (kind < 0.6) add('p', sentences(1 + below(5)));
      else if (kind < 0.75) for (let item = 2 + below(6); item > 0; item--) add('li', sentences(1 + below(2)));
      else if (kind < 0.87) {
        for (let row = 0, rows = 3 + below(7); row < rows; row++) {
          for (let cell = 0; cell < 4; cell++) add('td', cell === 3 ? sentence() : phrase(4), row);
        }
      } else if (kind < 0.92) for (let item = 1 + below(4); item > 0; item--) add('dd', sentence());
      else if (kind < 0.96) {
        add('summary', phrase(5));
        add('p', sentences(2));
      } else add('note', sentence());
    }
  }
  return blocks;
}
