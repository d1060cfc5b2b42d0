import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { PATIENCE } from './patience.ts';

/** All text of a page, closed shadow roots and the frames in them included. */
async function textOf(session: CDPSession): Promise<string> {
  const texts: string[] = [];
  const walk = ({ nodeValue, children = [], shadowRoots = [], contentDocument }: Protocol.DOM.Node) => {
    if (nodeValue) texts.push(nodeValue);
    for (const inner of [...children, ...shadowRoots, ...(contentDocument ? [contentDocument] : [])]) walk(inner);
  };
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  walk(root);
  return texts.join(' ');
}

/** Waits until a page, or our surfaces in it, say something. */
export async function waitUntilSaid(page: Page, text: string): Promise<void> {
  const session = await page.createCDPSession();
  const until = Date.now() + PATIENCE;
  let now = '';
  while (Date.now() < until) {
    now = await textOf(session);
    if (now.includes(text)) return session.detach();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${page.url()} does not say “${text}”. It says: ${now.slice(-800)}`);
}
