const BASE = 0xf000;

/** Signs of the picture fonts that contracts use, by code; the rest of those fonts has no words to it. */
const WINGDINGS: Record<number, string> = {
  40: '☎',
  41: '✆',
  42: '✉',
  63: '✍',
  70: '☞',
  74: '☺',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  115: '⬧',
  116: '⧫',
  117: '◆',
  118: '❖',
  119: '⬥',
  158: '·',
  159: '•',
  167: '▪',
  168: '◻',
  171: '★',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const WINGDINGS_2: Record<number, string> = { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 163: '☐' };
const GREEK = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SYMBOL: Record<number, string> = {
  163: '≤',
  165: '∞',
  174: '→',
  172: '←',
  173: '↑',
  175: '↓',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  210: '®',
  211: '©',
  212: '™',
  229: '∑',
  214: '√',
  226: '®',
  227: '©',
  228: '™',
  167: '♣',
  168: '♦',
  169: '♥',
  170: '♠',
  45: '−',
};
const NOT_SHOWN = '□';

/** What a `w:sym` shows, as Unicode; `code` is hexadecimal. */
export function symbol(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value)) return NOT_SHOWN;
  return (
    inFont(font, value >= BASE ? value - BASE : value) ?? (value >= 0xe000 ? NOT_SHOWN : String.fromCodePoint(value))
  );
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
