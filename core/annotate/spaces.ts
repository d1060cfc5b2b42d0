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
  let units = 0;
  for (let at = lead; at < end && at < raw.length; at++) if (!isLevelledOff(raw, at, lead)) units++;
  return units;
}

/** Where in a raw text a unit of its levelled text stands, counted from `lead` on. */
export function rawIndexOf(raw: string, lead: number, unit: number): number {
  let left = unit;
  for (let at = lead; at < raw.length; at++) if (!isLevelledOff(raw, at, lead) && left-- === 0) return at;
  return raw.length + left;
}

/** Whether a unit is white space behind white space, of which one space is left. */
const isLevelledOff = (raw: string, at: number, lead: number): boolean =>
  at > lead && isLoose(raw.charCodeAt(at)) && isLoose(raw.charCodeAt(at - 1));
