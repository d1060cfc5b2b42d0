import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { PATIENCE } from './harness/patience.ts';
import { printToPdf } from './harness/printToPdf.ts';
import { openReader, readFileIn } from './harness/reader.ts';

const PICTURE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='90' height='60'%3E%3Crect width='90' height='60'/%3E%3C/svg%3E";
const html = `<!doctype html><html lang="en"><title>Plan</title><h1>Plan for coaching</h1>
<p>Coaches meet each team, see <a href="https://maple-ridge.example/">the district</a>.</p>
<h2>Fees</h2><ul><li>Release days</li><li>Travel</li></ul>
<table><tr><th>Year</th><th>Fee</th></tr><tr><td>2027</td><td>100</td></tr></table>
<img alt="Fees by year as bars" width="90" height="60" src="${PICTURE}"><p>Last.</p>`;

type Node = {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
  properties?: { name: string; value: { value: unknown } }[];
};

/** What a screen reader is told of a page, in its order: each role that says something, with all words in it. */
async function spokenTree(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const wordsIn = (node: Node): string =>
    node.role?.value === 'StaticText'
      ? (node.name?.value ?? '')
      : (node.childIds ?? []).map((id) => wordsIn(byId.get(id) as Node)).join('');
  const said: string[] = [];
  const walk = (node: Node) => {
    const role = node.role?.value ?? '';
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
    if (/^(heading|paragraph|listitem|columnheader|cell|link|figure)$/.test(role) && !node.ignored) {
      const words = wordsIn(node).replace(/\s+/g, ' ').trim() || node.name?.value;
      said.push(`${role}${role === 'heading' ? ` ${level}` : ''}: ${words}`);
    }
    for (const id of node.childIds ?? []) walk(byId.get(id) as Node);
  };
  const main = nodes.find((node) => node.role?.value === 'main');
  if (main) walk(main);
  return said;
}

describe('the structure of a tagged PDF', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium();
  });
  afterAll(() => chromium.close());

  it('is told to screen readers: headings, paragraphs, lists, tables, pictures, links, with their words', async () => {
    const page = await openReader(chromium);
    await readFileIn(page, await printToPdf(chromium.browser, 'tagged.pdf', html, { tagged: true }));
    await page.waitForSelector('.structTree');
    await expect
      .poll(() => spokenTree(page), { timeout: PATIENCE })
      .toEqual([
        'heading 1: Plan for coaching',
        'paragraph: Coaches meet each team, see the district.',
        'link: https://maple-ridge.example/',
        'heading 2: Fees',
        expect.stringMatching(/^listitem: .*Release days$/),
        expect.stringMatching(/^listitem: .*Travel$/),
        'columnheader: Year',
        'columnheader: Fee',
        'cell: 2027',
        'cell: 100',
        'figure: Fees by year as bars',
        'paragraph: Last.',
      ]);
  });
});
