/** An offset (UTF-16) at or before `at` that does not cut a character in two; 0 before the text. */
export const wholeFrom = (text: string, at: number): number => (at <= 0 ? 0 : isInside(text, at) ? at - 1 : at);

/** An offset at or behind `at` that does not. */
export const wholeTo = (text: string, at: number): number => (isInside(text, at) ? at + 1 : at);

/** Whether both halves of a character stand around an offset. */
const isInside = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
