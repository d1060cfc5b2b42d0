const QUOTE = 39;
const DASH = 45;
const SEVERAL = 0xfffe;
const UNKNOWN = 0xffff;
/** What each UTF-16 unit is levelled to, filled as units are met; 0 for nothing. */
const table = new Uint16Array(65_536).fill(UNKNOWN);
const several = new Map<number, number[]>();
let one = new Uint16Array(1024);
let other = new Uint16Array(1024);

/** Whether two passages say the same: they differ in typography alone. Marks and punctuation count. */
export function saysTheSame(text: string, words: string): boolean {
  if (text === words) return true;
  one = levelled(one, text);
  other = levelled(other, words);
  for (let index = 0; ; index++) {
    if (one[index] !== other[index]) return false;
    if (one[index] === 0) return true;
  }
}

/** A text with only typography levelled: case, compatibility forms, white space, quotes and dashes. Ends with a 0. */
function levelled(room: Uint16Array<ArrayBuffer>, text: string): Uint16Array<ArrayBuffer> {
  let out = room;
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    let code = table[unit] as number;
    if (code === UNKNOWN) code = learn(unit);
    if (code === 0) continue;
    if (length + 32 > out.length) {
      const larger = new Uint16Array(out.length * 2);
      larger.set(out);
      out = larger;
    }
    if (code === SEVERAL) for (const each of several.get(unit) as number[]) out[length++] = each;
    // Two hyphens are a dash, two apostrophes a quotation mark.
    else if ((code !== QUOTE && code !== DASH) || length === 0 || out[length - 1] !== code) out[length++] = code;
  }
  out[length] = 0;
  return out;
}

function learn(unit: number): number {
  const lower = String.fromCharCode(unit).normalize('NFKD').toLowerCase();
  const plain = isAscii(lower) ? levelAscii(lower) : (levelSign(unit) ?? levelAny(lower));
  const code = plain.length > 1 ? SEVERAL : plain.charCodeAt(0) || 0;
  if (code === SEVERAL)
    several.set(
      unit,
      Array.from({ length: plain.length }, (_, index) => plain.charCodeAt(index)),
    );
  table[unit] = code;
  return code;
}

const isAscii = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
};
const levelAscii = (text: string): string => text.replace(/\s+/g, '').replace(/["'`]/g, "'");
/** Dashes and quotation marks; null for another unit. */
const levelSign = (unit: number): string | null =>
  unit >= 0x2010 && unit < 0x2016 ? '-' : unit >= 0x2018 && unit < 0x2020 ? "'" : null;
const levelAny = (text: string): string =>
  text
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/["'`´\p{Pi}\p{Pf}\u201a\u201e\u2032\u2033]/gu, "'")
    .replace(/[\p{Pd}\u2212]/gu, '-');
