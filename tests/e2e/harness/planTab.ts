import type { Page } from 'puppeteer-core';
import { words } from './catalogue.ts';
import { type Chromium, launchChromium } from './launchChromium.ts';
import { PATIENCE } from './patience.ts';
import { planRecords } from './planSeed.ts';
import { restoreRecords } from './seed.ts';
import { type PageServer, servePages } from './servePages.ts';
import { tagThisPage } from './tagging.ts';

export const CITED = 'Coaches visit each new team twice before December.';
export const OTHER = 'Teams meet every Wednesday for forty minutes.';
const HTML = `<!doctype html><html lang="en"><title>School plan</title><main style="padding: 60px"><h1>Plan</h1>
<p>${CITED}</p><p>${OTHER}</p><p>Student work and attendance are studied each month.</p></main>`;

/** The radio button of one part of the Plan. */
export const planPart = (name: string): string => `aria/${words(`plan.part.${name}`)}[role="radio"]`;

/** A new profile with a half filled plan, its document in a tab and the panel beside it. */
export async function besidePlan(): Promise<{ server: PageServer; chromium: Chromium; page: Page; panel: Page }> {
  const server = await servePages({ pages: { '/plan.html': { html: HTML } } });
  const chromium = await launchChromium();
  await restoreRecords(chromium, planRecords({ url: `${server.origin}/plan.html`, title: 'School plan' }));
  const page = await chromium.browser.newPage();
  await page.goto(`${server.origin}/plan.html`);
  const panel = await tagThisPage(chromium, page);
  return { server, chromium, page, panel };
}

/** Asks until it is so; `what` says what was waited for, `now` how it is instead. */
export async function until(check: () => Promise<boolean>, what: string, now?: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`Not so: ${what}. ${JSON.stringify(await now?.())}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
