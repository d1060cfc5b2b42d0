const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: they cannot stand in HTML
const NOT_ALLOWED = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Words as they may stand in HTML text or in a double-quoted attribute. */
export const escapeHtml = (words: string): string =>
  words.replace(/[&<>"]/g, (mark) => MARKS[mark] as string).replace(NOT_ALLOWED, '');
