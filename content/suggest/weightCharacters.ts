const FIRST = 35;
const BACKSLASH = 92;

/** How many numbers one character can stand for. */
export const CHARACTERS = 91;

/** A number from 0 to 90 as a character that JSON writes as one. */
export function characterOf(number: number): string {
  const code = FIRST + number;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
}

/** The number that the character of a text at `at` stands for. */
export function numberAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code > BACKSLASH ? code - 1 : code) - FIRST;
}
