import { type Line, lineText } from './pageLines.ts';

/** What becomes of the hyphen at the end of a line: `join` drops it, `keep` leaves it, both without a space. */
export type HyphenRule = (before: string, after: string) => 'join' | 'keep' | null;

const ENDS = /(\p{L}+)([-\u2010\u00ad])$/u;
const BEGINS = /^(\p{L}+)/u;

/**
 * Tells cut words from compounds by the document's own words: “improve-ment” is one word when the document knows it, or
 * does not know both halves; “job-embedded” keeps its hyphen when it is written so elsewhere, or both halves are words.
 */
export function hyphenRule(lines: Line[]): HyphenRule {
  let words: Set<string> | null = null;
  const known = () => {
    words ??= new Set(
      lines.flatMap(
        (line) =>
          lineText(line)
            .toLowerCase()
            .match(/\p{L}+(?:-\p{L}+)*(?!-)/gu) ?? [],
      ),
    );
    return words;
  };
  return (before, after) => {
    const [, first = '', hyphen] = ENDS.exec(before) ?? [];
    if (!hyphen) return null;
    const [, second = ''] = BEGINS.exec(after) ?? [];
    if (!second) return /^\p{Nd}/u.test(after) ? 'keep' : null;
    if (hyphen === '\u00ad') return 'join';
    if (second[0] !== second[0]?.toLowerCase()) return 'keep';
    const [one, two] = [first.toLowerCase(), second.toLowerCase()];
    if (known().has(one + two)) return 'join';
    if (known().has(`${one}-${two}`)) return 'keep';
    return known().has(one) && known().has(two) ? 'keep' : 'join';
  };
}
