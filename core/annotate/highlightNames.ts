/**
 * Every highlight name we use with its priority, lowest first. Each also exists with `-d` for words on a dark
 * background. The rules are in highlights.css; names that are not here are never touched.
 */
export const HIGHLIGHT_NAMES: readonly string[] = [
  'cw-suggest',
  ...['rc', 'tp', 'cs', 'mix'].map((code) => `cw-${code}-line`),
  ...['rc', 'tp', 'cs'].flatMap((code) => [`cw-${code}-soft`, `cw-${code}-soft-mark`]),
  ...['rc', 'tp', 'cs'].flatMap((code) => [`cw-${code}`, `cw-${code}-mark`]),
  'cw-mix',
  'cw-mix-mark',
  'cw-conflict',
  'cw-at',
  'cw-here',
];

/** What a name is called for words on a dark background. */
export const darkName = (name: string): string => `${name}-d`;
