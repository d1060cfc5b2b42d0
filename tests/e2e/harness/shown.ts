import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { PATIENCE } from './patience.ts';

/**
 * The element that a selector finds on a page or in one of its frames, once it is there. Accessible-name selectors
 * (`aria/Tag[role="button"]`) reach into closed shadow roots, and the picker stands in a frame inside one.
 */
export async function shown(page: Page, selector: string): Promise<ElementHandle<Element>> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    // What is ours stands in small frames; to ask a long document by accessible name takes a while.
    for (const frame of page.frames().toReversed()) {
      const found = await findIn(frame, selector);
      if (found) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const text = await page.evaluate(() => document.body.innerText.slice(0, 800)).catch(() => '(it is closed)');
  throw new Error(`${page.url()} does not show ${selector}. It shows: ${text}`);
}

/**
 * The picker's frame may go while it is asked, and puppeteer then never answers. The page's own frame stays; asking it
 * again before it has answered would only make a long document slower.
 */
async function findIn(frame: Frame, selector: string): Promise<ElementHandle<Element> | null> {
  const asked = async () => frame.$(selector);
  const found = asked().catch(() => null);
  if (!frame.parentFrame()) return found;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), 1500);
  });
  const answer = await Promise.race([found, late]);
  clearTimeout(timer);
  return answer;
}

/** Waits until nothing matches any more. */
export async function notShown(page: Page, selector: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const found = await Promise.all(page.frames().map((frame) => findIn(frame, selector)));
    if (found.every((each) => each === null)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${page.url()} still shows ${selector}.`);
}

/** Clicks with the real mouse on what a selector finds. */
export async function click(page: Page, selector: string): Promise<void> {
  await clickOn(await shown(page, selector));
}

/** Clicks on an element, away from the window's edges: puppeteer would else click on a sticky bar that covers it. */
export async function clickOn(element: ElementHandle<Element>): Promise<void> {
  await element.evaluate((each) => {
    if (each.getRootNode() === document) each.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await element.click();
}

/** Waits until a page's visible text holds some words; `patience` in milliseconds. */
export async function waitForText(page: Page, text: string, patience = PATIENCE): Promise<void> {
  await page
    .waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: patience, polling: 50 }, text)
    .catch(async () => {
      const body = await page.evaluate(() => document.body.innerText.slice(0, 1200));
      throw new Error(`${page.url()} does not say “${text}”. It says: ${body}`);
    });
}
