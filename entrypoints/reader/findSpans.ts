import type { Span } from '../../core/annotate/textModel.ts';

/** No more places than this are counted. */
const MOST = 10_000;

/** Letters that a font may draw as one. */
const JOINED: [string, string][] = [
  ['ffi', '\ufb03'],
  ['ffl', '\ufb04'],
  ['ff', '\ufb00'],
  ['fi', '\ufb01'],
  ['fl', '\ufb02'],
];
const ALIKE: [RegExp, string][] = [
  [/['\u2018\u2019]/g, "['\u2018\u2019]"],
  [/["\u201c\u201d]/g, '["\u201c\u201d]'],
  [/[-\u2010-\u2015]/g, '[-\u2010-\u2015]'],
];

/** Every place where a text says something, whatever its case, line breaks, quotation marks and joined letters. */
export function findSpans(text: string, query: string): Span[] {
  const words = query.trim();
  if (words === '') return [];
  const spans: Span[] = [];
  for (const { index, 0: found } of text.matchAll(patternOf(words))) {
    spans.push({ start: index, end: index + found.length });
    if (spans.length === MOST) break;
  }
  return spans;
}

function patternOf(words: string): RegExp {
  let source = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  for (const [signs, any] of ALIKE) source = source.replace(signs, any);
  source = source.replace(/f(?:f[il]?|[il])/gi, (letters) => {
    const ways = JOINED.filter(([plain]) => plain === letters.toLowerCase()).map(([, joined]) => joined);
    const [, first = '', second = ''] = /^(ff)([il])$/i.exec(letters) ?? [];
    return `(?:${[letters, ...ways, ...(first ? [`\ufb00${second}`] : [])].join('|')})`;
  });
  return new RegExp(source.replace(/\s+/g, '\\s+'), 'giu');
}
