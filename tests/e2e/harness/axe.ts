import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';
import { atRest } from './atRest.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything axe finds wrong on a page or frame, one line for each element; an empty list when there is nothing. */
export async function axeFindings(page: Page | Frame): Promise<string[]> {
  await page.evaluate(source);
  const results = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults;
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}`),
  );
}

/** The same in the light and in the dark scheme, each line with its scheme. `frame` is one of the page's own. */
export async function axeInBothSchemes(page: Page, frame: Frame = page.mainFrame()): Promise<string[]> {
  const found: string[] = [];
  for (const value of ['dark', 'light']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await atRest(frame);
    found.push(...(await axeFindings(frame)).map((line) => `${value}: ${line}`));
  }
  await page.emulateMediaFeatures([]);
  return found;
}
