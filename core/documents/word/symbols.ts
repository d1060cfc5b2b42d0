const BASE = 0xf000;

/** Signs of the picture fonts that contracts use, by code; the rest of those fonts has no words to it. */
const WINGDINGS: Record<number, string> = {
  0x28: '☎', 0x29: '✆', 0x2a: '✉', 0x3f: '✍', 0x46: '☞', 0x4a: '☺', 0x6c: '●', 0x6d: '❍', 0x6e: '■', 0x6f: '□',
  0x71: '❑', 0x72: '❒', 0x73: '⬧', 0x74: '⧫', 0x75: '◆', 0x76: '❖', 0x77: '⬥', 0x9e: '·', 0x9f: '•', 0xa7: '▪',
  0xa8: '◻', 0xab: '★', 0xd8: '➢', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xe8: '➔', 0xf0: '⇨', 0xfb: '✗',
  0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
};
const WINGDINGS_2: Record<number, string> = { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0xa3: '☐' };
const GREEK = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SYMBOL: Record<number, string> = {
  0xa3: '≤', 0xa5: '∞', 0xae: '→', 0xac: '←', 0xad: '↑', 0xaf: '↓', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×',
  0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xbc: '…', 0xd2: '®', 0xd3: '©', 0xd4: '™', 0xe5: '∑', 0xd6: '√',
  0xe2: '®', 0xe3: '©', 0xe4: '™', 0xa7: '♣', 0xa8: '♦', 0xa9: '♥', 0xaa: '♠', 0x2d: '−',
};
const NOT_SHOWN = '□';

/** What a `w:sym` shows, as Unicode; `code` is hexadecimal. */
export function symbol(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value)) return NOT_SHOWN;
  return inFont(font, value >= BASE ? value - BASE : value) ?? (value >= 0xe000 ? NOT_SHOWN : String.fromCodePoint(value));
}

/** Words typed in a picture font, whose letters stand in Unicode's private area, as Unicode. */
export const privateLetters = (words: string, font: string): string =>
  words.replace(/[\uf000-\uf0ff]/g, (letter) => inFont(font, letter.charCodeAt(0) - BASE) ?? NOT_SHOWN);

function inFont(font: string, code: number): string | undefined {
  const name = font.toLowerCase();
  if (name === 'wingdings') return WINGDINGS[code];
  if (name === 'wingdings 2') return WINGDINGS_2[code];
  if (code >= 0x41 && code <= 0x5a) return GREEK[code - 0x41];
  if (code >= 0x61 && code <= 0x7a) return GREEK[code - 0x61]?.toLowerCase();
  return SYMBOL[code] ?? (code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : undefined);
}
