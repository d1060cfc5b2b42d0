import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { variantOfBuild } from '../tests/e2e/harness/variantOfBuild.ts';

/** A copy of the production build with a page of one word, `/empty.html`; returns its folder. */
export function buildWithEmptyPage(): string {
  const build = variantOfBuild('chrome', () => {});
  writeFileSync(path.join(build, 'empty.html'), '<!doctype html><title>Empty</title>One word');
  return build;
}
