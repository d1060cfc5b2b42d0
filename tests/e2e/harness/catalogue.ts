import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../../scripts/buildExtension.ts';

type Section = { [key: string]: string | Section };

const english = parse(readFileSync(path.join(ROOT, 'locales', 'en.yml'), 'utf8')) as Section;

/** The English words under a key such as `popup.tagPage`, so that tests name a button as people see it. */
export function words(key: string): string {
  let found: string | Section | undefined = english;
  for (const step of key.split('.')) found = typeof found === 'object' ? found[step] : undefined;
  if (typeof found !== 'string') throw new Error(`locales/en.yml has no text under ${key}.`);
  return found;
}
