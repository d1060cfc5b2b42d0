import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Say } from '../../core/transfer/report/report.ts';

type Section = { [key: string]: string | Section };
const english = parse(readFileSync(path.resolve(import.meta.dirname, '../../locales/en.yml'), 'utf8')) as Section;

/** Speaks English as the extension does; a key that the catalogue does not have is an error. */
export const say: Say = (key, ...values) => {
  let found: string | Section | undefined = english;
  for (const step of key.split('.')) found = typeof found === 'object' ? found[step] : undefined;
  const count = values.find((value) => typeof value === 'number');
  if (typeof found === 'object' && count !== undefined) found = found[String(count)] ?? found.n;
  if (typeof found !== 'string') throw new Error(`locales/en.yml has no text under ${key}.`);
  const given = values.find((value) => typeof value === 'object') ?? (count === undefined ? [] : [String(count)]);
  return found.replace(/\$(\d)/g, (_, digit: string) => given[Number(digit) - 1] ?? '');
};
