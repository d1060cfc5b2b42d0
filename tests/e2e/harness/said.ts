import type { Page } from 'puppeteer-core';

/**
 * What a page says to a screen reader now, closed shadow roots and frames included: every name in its accessibility
 * tree, one a line.
 */
async function told(page: Page): Promise<string> {
  const names: string[] = [];
  type Node = { name?: string; children?: Node[] };
  const walk = ({ name, children = [] }: Node) => {
    if (name) names.push(name);
    children.forEach(walk);
  };
  // A frame that goes while the tree is read fails the reading; the next one works.
  const tree = await page.accessibility.snapshot({ interestingOnly: false, includeIframes: true }).catch(() => null);
  if (tree) walk(tree as Node);
  return names.join('\n');
}

/** Waits until a page says one of these texts; returns which. */
export async function waitUntilSaid<T extends string>(page: Page, ...texts: T[]): Promise<T> {
  const until = Date.now() + 15_000;
  let now = '';
  while (Date.now() < until) {
    now = await told(page);
    const said = texts.find((text) => now.includes(text));
    if (said !== undefined) return said;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${page.url()} does not say “${texts.join('” or “')}”. It says: ${now}`);
}
