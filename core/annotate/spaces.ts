/** White space that HTML collapses, where it is anything but one plain space. A no-break space stays as it is. */
const LOOSE = /[\t\n\f\r]+[ \t\n\f\r]*| [ \t\n\f\r]+/g;

const IS_LOOSE = /[\t\n\f\r]| {2}/;

/** Whether a UTF-16 unit is white space that HTML collapses. */
export const isLoose = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11);

/** A text as HTML shows its white space: one plain space for any number of them. */
export const levelSpaces = (text: string): string => (IS_LOOSE.test(text) ? text.replace(LOOSE, ' ') : text);

/** How many units of a raw text before `end` are left when its white space is levelled, from `lead` on. */
export function levelledCount(raw: string, lead: number, end: number): number {
  let gone = 0;
  LOOSE.lastIndex = lead;
  for (let match = LOOSE.exec(raw); match && match.index < end; match = LOOSE.exec(raw)) {
    gone += Math.min(LOOSE.lastIndex, end) - match.index - 1;
  }
  return Math.max(0, Math.min(end, raw.length) - lead - gone);
}

/** Where in a raw text a unit of its levelled text stands, counted from `lead` on. */
export function rawIndexOf(raw: string, lead: number, unit: number): number {
  let gone = 0;
  LOOSE.lastIndex = lead;
  for (let match = LOOSE.exec(raw); match && match.index - lead - gone < unit; match = LOOSE.exec(raw)) {
    gone += match[0].length - 1;
  }
  return lead + unit + gone;
}
