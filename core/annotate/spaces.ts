/** White space that HTML collapses, where it is anything but one plain space. A no-break space stays as it is. */
const LOOSE = /[\t\n\f\r]+[ \t\n\f\r]*| [ \t\n\f\r]+/g;

const IS_LOOSE = /[\t\n\f\r]| {2}/;
const IS_ODD = /[\t\n\f\r\ud800-\udbff]| {2}/;
const HIGH = /[\ud800-\udbff]/;

/** Whether a UTF-16 unit is white space that HTML collapses. */
export const isLoose = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11);

/** Whether a text has units that are half a character. */
export const hasHalves = (text: string): boolean => HIGH.test(text);

/** Whether it has such units or white space to be levelled: most has neither, which one look tells. */
export const isOdd = (text: string): boolean => IS_ODD.test(text);

/** A text as HTML shows its white space: one plain space for any number of them. */
export const levelSpaces = (text: string): string => (IS_LOOSE.test(text) ? text.replace(LOOSE, ' ') : text);

/** How many units of a raw text before `end` are left when its white space is levelled, from `lead` on. */
export function levelledCount(raw: string, lead: number, end: number): number {
  let gone = 0;
  LOOSE.lastIndex = lead;
  while (LOOSE.test(raw)) {
    const start = startOfMatch(raw, lead);
    if (start >= end) break;
    gone += Math.min(LOOSE.lastIndex, end) - start - 1;
  }
  return Math.max(0, Math.min(end, raw.length) - lead - gone);
}

/** Where in a raw text a unit of its levelled text stands, counted from `lead` on. */
export function rawIndexOf(raw: string, lead: number, unit: number): number {
  let gone = 0;
  LOOSE.lastIndex = lead;
  while (LOOSE.test(raw)) {
    const start = startOfMatch(raw, lead);
    if (start - lead - gone >= unit) break;
    gone += LOOSE.lastIndex - start - 1;
  }
  return lead + unit + gone;
}

/** Where the white space begins that was found last; asking the expression for it would make a list of each. */
function startOfMatch(raw: string, lead: number): number {
  let start = LOOSE.lastIndex - 1;
  while (start > lead && isLoose(raw.charCodeAt(start - 1))) start--;
  return start;
}
