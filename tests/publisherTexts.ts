import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The publisher's documents by file name, where they lie beside the checkout; else null. They are not in this repository. */
export function publisherTexts(): Map<string, string> | null {
  const folder = path.resolve('..', 'shared', 'source');
  if (!existsSync(folder)) return null;
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** Why a test that needs them is skipped. */
export const WITHOUT_TEXTS = 'The publisher’s documents are not beside this checkout (../shared/source).';
