import type { Page } from 'puppeteer-core';
import { PATIENCE } from './patience.ts';
import { click, clickOn, shown } from './shown.ts';

/** Goes to one of the panel's tabs. */
export async function goTo(panel: Page, view: 'tags' | 'passages' | 'coverage' | 'guide' | 'plan'): Promise<void> {
  await click(panel, `#tab-${view}`);
  await panel.waitForSelector(`#tab-${view}[aria-selected="true"]`);
}

/** Waits until the Tags tab lists that many tags; returns their quotes, in the panel's order. */
export async function listedTags(panel: Page, count: number): Promise<string[]> {
  const quotes = () =>
    panel.$$eval('li[data-tag] .tag-main .quote', (rows) => rows.map((row) => row.textContent ?? ''));
  const until = Date.now() + PATIENCE;
  let now = await quotes();
  while (now.length !== count && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    now = await quotes();
  }
  if (now.length !== count) throw new Error(`The panel lists ${now.length} tags, not ${count}: ${now.join(' | ')}`);
  return now;
}

/** The tag in the panel whose quote begins so, marked by a click, so that its buttons show. */
export async function chooseTag(panel: Page, quote: string): Promise<void> {
  const row = await shown(panel, `::-p-xpath(//li[@data-tag][.//blockquote[starts-with(., "${quote}")]])`);
  const name = await row.$('.tag-go');
  if (name) await clickOn(name);
}
