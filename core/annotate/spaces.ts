/** White space that HTML collapses, where it is anything but one plain space. A no-break space stays as it is. */
const LOOSE = /[\t\n\f\r]+[ \t\n\f\r]*| [ \t\n\f\r]+/g;

/** Whether a UTF-16 unit is white space that HTML collapses. */
export const isLoose = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11);

/** A text as HTML shows its white space: one plain space for any number of them. */
export const levelSpaces = (text: string): string => text.replace(LOOSE, ' ');

/** How many units of a raw text before `end` are left when its white space is levelled, from `lead` on. */
export function levelledCount(raw: string, lead: number, end: number): number {
  let count = 0;
  for (let index = lead; index < end && index < raw.length; index++) {
    if (index === lead || !isLoose(raw.charCodeAt(index)) || !isLoose(raw.charCodeAt(index - 1))) count++;
  }
  return count;
}

/** Where in a raw text a unit of its levelled text stands, counted from `lead` on. */
export function rawIndexOf(raw: string, lead: number, unit: number): number {
  let left = unit;
  let index = lead;
  for (; index < raw.length; index++) {
    if (index !== lead && isLoose(raw.charCodeAt(index)) && isLoose(raw.charCodeAt(index - 1))) continue;
    if (left-- === 0) break;
  }
  return index;
}
