/** Text reduced to what finds it again: `codes` are its folded units, `at` the UTF-16 offset each one comes from. */
export type Folded = { codes: Uint16Array; at: Int32Array; length: number };

const UNKNOWN = 0xffff;
const SEVERAL = 0xfffe;
/** One folded unit per UTF-16 unit, filled as units are met; 0 for a unit that folding drops. */
const table = new Uint16Array(65_536).fill(UNKNOWN);
const several = new Map<number, number[]>();
const DROPPED = /[\p{P}\p{Z}\p{M}\p{Cc}\p{Cf}\p{Sk}\u2212]/u;

/** An empty fold with room for a text of so many units. */
export const emptyFold = (units: number): Folded => ({
  codes: new Uint16Array(units + 32),
  at: new Int32Array(units + 32),
  length: 0,
});

/**
 * Adds text[from…to) to a fold: case, compatibility forms, marks, punctuation and white space are levelled,
 * so that nothing typographic is left. Letters, digits, currency and mathematical signs stay.
 */
export function foldInto(out: Folded, text: string, from: number, to: number): void {
  let { codes, at, length } = out;
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index);
    let code = table[unit] as number;
    if (code === UNKNOWN) code = learn(unit);
    if (code === 0) continue;
    if (length + 24 > codes.length) {
      codes = grown(codes, new Uint16Array(codes.length * 2));
      at = grown(at, new Int32Array(at.length * 2));
    }
    if (code !== SEVERAL) {
      codes[length] = code;
      at[length++] = index;
    } else {
      for (const each of several.get(unit) as number[]) {
        codes[length] = each;
        at[length++] = index;
      }
    }
  }
  out.codes = codes;
  out.at = at;
  out.length = length;
}

/** Whether folding drops a UTF-16 unit (punctuation, white space, marks). */
export function isDropped(unit: number): boolean {
  const code = table[unit] as number;
  return (code === UNKNOWN ? learn(unit) : code) === 0;
}

/** The whole fold of a model's text, made once. */
export function foldModel(model: { readonly text: string; folded: Folded | undefined }): Folded {
  if (!model.folded) {
    const folded = emptyFold(model.text.length);
    foldInto(folded, model.text, 0, model.text.length);
    model.folded = folded;
  }
  return model.folded;
}

function learn(unit: number): number {
  const units: number[] = [];
  if (unit >= 0xd800 && unit < 0xe000) units.push(unit);
  else {
    const plain = String.fromCharCode(unit).normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
    for (const character of plain) if (!DROPPED.test(character)) units.push(character.charCodeAt(0));
  }
  const code = units.length > 1 ? SEVERAL : (units[0] ?? 0);
  if (code === SEVERAL) several.set(unit, units.slice(0, 20));
  table[unit] = code;
  return code;
}

function grown<T extends Uint16Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
