import { isSign } from './punctuation.ts';

/**
 * Text reduced to what finds it again: `codes` are its folded units. `seedHash` and `seedAt` are its seeds: runs of
 * SEED folded units, chosen by their own hash so that two texts choose the same ones, with the place of their last unit.
 */
export type Fold = {
  codes: Uint16Array;
  length: number;
  seedHash: Int32Array;
  seedAt: Int32Array;
  seeds: number;
  /** How many folded units stand before each 64th UTF-16 unit of the text. */
  readonly marks: Int32Array;
  readonly sieve: number;
  /** One entry: the hash of the last units, which as a plain field would change its kind and with it the compiled loop. */
  readonly hash: Int32Array;
};

/** The length of a seed in folded units: what a hash of 32 bits keeps when it is shifted by three bits for each. */
export const SEED = 11;
const SHIFT = 3;
const FACTOR = 0x9e3779b1;
/** The hash of the last SEED units, with one unit more. */
export const nextHash = (hash: number, code: number): number => ((hash << SHIFT) + Math.imul(code, FACTOR)) | 0;
/** Bits of a hash that are 0 in a seed, for texts of up to so many units: every run is one, every fourth, every eighth. */
const SIEVES: [units: number, sieve: number][] = [
  [65_536, 0],
  [262_144, 0xc0000000 | 0],
  [Number.POSITIVE_INFINITY, 0xe0000000 | 0],
];
/** All runs are seeds. */
export const DENSE = 0;
export const sieveFor = (units: number): number => SIEVES.find(([most]) => units <= most)?.[1] ?? DENSE;

/** From here on a table entry is no folded unit: several units, or a UTF-16 unit not met before. */
const SEVERAL = 0xfffe;
const UNKNOWN = 0xffff;
/** No UTF-16 unit folds to more units than this. */
const MOST_UNITS = 20;
const MARK = 6;
/** One folded unit per UTF-16 unit, filled as units are met; 0 for a unit that folding drops. */
const table = new Uint16Array(65_536).fill(UNKNOWN);
const several = new Map<number, number[]>();
const DROPPED = /[\p{P}\p{Z}\p{M}\p{Cc}\p{Cf}\p{Sk}\u2212]/u;
for (let unit = 0; unit < 128; unit++) table[unit] = /[a-z0-9$+<=>|~]/.test(String.fromCharCode(unit)) ? unit : 0;
for (let unit = 65; unit <= 90; unit++) table[unit] = unit + 32;

/** An empty fold with room for a text of so many units. */
export const emptyFold = (units: number, sieve: number): Fold => ({
  codes: new Uint16Array(units + 64),
  length: 0,
  seedHash: new Int32Array((sieve === DENSE ? units : units >> 2) + 512),
  seedAt: new Int32Array((sieve === DENSE ? units : units >> 2) + 512),
  seeds: 0,
  marks: new Int32Array((units >> MARK) + 2).fill(units * MOST_UNITS),
  sieve,
  hash: new Int32Array(1),
});

/**
 * Adds text[from…to) to a fold: case, compatibility forms, marks, punctuation and white space are levelled,
 * so that nothing typographic is left. Letters, digits, currency and mathematical signs stay.
 */
export function foldInto(out: Fold, text: string, from: number, to: number): void {
  makeRoom(out, to - from);
  for (let index = foldPlain(out, text, from, to); index < to; index = foldPlain(out, text, index + 1, to)) {
    foldRare(out, text.charCodeAt(index), to - index);
  }
}

/** Adds units up to the first that is new or becomes several; where that stands, or `to`. */
function foldPlain(out: Fold, text: string, from: number, to: number): number {
  const { marks, sieve, codes, seedHash, seedAt } = out;
  let { length, seeds } = out;
  let hash = out.hash[0] as number;
  let index = from;
  for (; index < to; index++) {
    if ((index & 63) === 0) marks[index >> MARK] = length;
    const code = table[text.charCodeAt(index)] as number;
    if (code === 0) continue;
    if (code >= SEVERAL) break;
    codes[length] = code;
    const before = hash;
    hash = nextHash(hash, code);
    // Of a single unit that is repeated one seed is enough.
    if ((hash & sieve) === 0 && hash !== before) {
      seedHash[seeds] = hash;
      seedAt[seeds++] = length;
    }
    length++;
  }
  out.length = length;
  out.seeds = seeds;
  out.hash[0] = hash;
  return index;
}

/** Whether folding drops a UTF-16 unit (punctuation, white space, marks). */
export function isDropped(unit: number): boolean {
  const code = table[unit] as number;
  return (code === UNKNOWN ? learn(unit) : code) === 0;
}

/** About where in its text a folded unit stands; what stands behind another there does not stand before it here. */
export function aboutOffset(fold: Fold, unit: number): number {
  const mark = markBefore(fold, unit);
  return (mark << MARK) + Math.min(63, unit - (fold.marks[mark] as number));
}

/** The last mark at or before a folded unit. */
function markBefore({ marks, length }: Fold, unit: number): number {
  const most = Math.min(unit, length - 1);
  let low = 0;
  let high = marks.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as number) <= most) low = middle;
    else high = middle;
  }
  return low;
}

/** The UTF-16 offset in the text that was folded from its start on, from which a folded unit comes. */
export function offsetOfUnit(fold: Fold, text: string, unit: number): number {
  const low = markBefore(fold, unit);
  let left = unit - (fold.marks[low] as number);
  for (let index = low << MARK; index < text.length; index++) {
    left -= unitsOf(text.charCodeAt(index));
    if (left < 0) return index;
  }
  return text.length;
}

/** The first folded unit at or behind an offset of the text that was folded from its start on. */
export function unitAtOffset({ marks, length }: Fold, text: string, offset: number): number {
  if (offset >= text.length) return length;
  const from = Math.max(0, offset) >> MARK;
  let unit = marks[from] as number;
  for (let index = from << MARK; index < offset; index++) unit += unitsOf(text.charCodeAt(index));
  return unit;
}

/** How many folded units a UTF-16 unit that has been met comes to. */
function unitsOf(unit: number): number {
  const code = table[unit] as number;
  return code === 0 ? 0 : code < SEVERAL ? 1 : (several.get(unit)?.length ?? 0);
}

function makeRoom(out: Fold, units: number): void {
  if (out.length + units + MOST_UNITS > out.codes.length) {
    out.codes = grown(out.codes, new Uint16Array(2 * (out.length + units + MOST_UNITS)));
  }
  if (out.seeds + units + MOST_UNITS > out.seedAt.length) {
    const size = 2 * (out.seeds + units + MOST_UNITS);
    out.seedHash = grown(out.seedHash, new Int32Array(size));
    out.seedAt = grown(out.seedAt, new Int32Array(size));
  }
}

/** Adds a UTF-16 unit that is new or becomes several units; there must be room for `left` more behind it. */
function foldRare(out: Fold, unit: number, left: number): void {
  const code = table[unit] === UNKNOWN ? learn(unit) : SEVERAL;
  if (code === 0) return;
  makeRoom(out, left);
  for (const each of code === SEVERAL ? (several.get(unit) as number[]) : [code]) {
    out.codes[out.length] = each;
    const hash = nextHash(out.hash[0] as number, each);
    out.hash[0] = hash;
    if ((hash & out.sieve) === 0) {
      out.seedHash[out.seeds] = hash;
      out.seedAt[out.seeds++] = out.length;
    }
    out.length++;
  }
}

function learn(unit: number): number {
  const units: number[] = [];
  if (unit >= 0xd800 && unit < 0xe000) units.push(unit);
  else {
    const plain = String.fromCharCode(unit).normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
    for (const character of plain) if (!isLeftOut(character)) units.push(character.charCodeAt(0));
  }
  // The last two units of the plane are no characters; they are as good as any other.
  const only = Math.min(units[0] ?? 0, SEVERAL - 1);
  const code = units.length > 1 ? SEVERAL : only;
  if (code === SEVERAL) several.set(unit, units.slice(0, MOST_UNITS));
  table[unit] = code;
  return code;
}

/** Whether folding drops a character that is in its plain form. */
function isLeftOut(character: string): boolean {
  const unit = character.charCodeAt(0);
  if (unit < 128) return table[unit] === 0;
  return isSign(unit) || (unit >= 0x300 && unit < 0x370) || unit === 0xad || DROPPED.test(character);
}

function grown<T extends Uint16Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
