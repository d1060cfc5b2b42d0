import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { chooseTag, listedTags } from './harness/panel.ts';
import { savedFile } from './harness/savedFile.ts';
import { seedTags } from './harness/seed.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { tagThisPage } from './harness/tagging.ts';

const MANY = 2000;
const sentence = (at: number) => `Sentence ${at} says what team ${(at * 7919) % 10007} learned in its year.`;
const html = `<!doctype html><html lang="en"><title>Many</title><h1>Many</h1>${Array.from({ length: MANY }, (_, at) => `<p>${sentence(at)}</p>`).join('')}`;

describe('a review of many tags in the panel', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ pages: { '/many': { html } } });
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/many`);
    panel = await tagThisPage(chromium, page);
    await listedTags(panel, 0);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('lists 2,000 tags to the last one, and scrolls to it', async () => {
    const seeds = Array.from({ length: MANY }, (_, at) => ({
      quote: sentence(at),
      before: `${at > 0 ? sentence(at - 1) : 'Many'}\n`,
      ...(at < MANY - 1 ? { after: `\n${sentence(at + 1)}` } : {}),
    })).map(({ before, after, ...seed }) => ({
      ...seed,
      ...(before ? { before: before.slice(-64) } : {}),
      ...(after ? { after: after.slice(0, 64) } : {}),
    }));
    await seedTags(chromium, { url: `${server.origin}/many`, title: 'Many' }, seeds, 'Many tags');
    await page.bringToFront();
    await click(panel, '.review-btn');
    await click(panel, '::-p-xpath(//div[contains(@class, "menu")]//li//button[contains(., "Many tags")])');
    await listedTags(panel, MANY);
    const order = await listedTags(panel, MANY);
    await panel.waitForFunction(() => document.querySelector('[aria-labelledby=attention]') === null, { polling: 50 });
    expect(order[0]).toBe(sentence(0));
    expect(order.at(-1)).toBe(sentence(MANY - 1));
    await panel.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    const last = await panel.$('li[data-tag]:last-of-type .tag-go');
    expect(last).not.toBeNull();
    await chooseTag(panel, sentence(MANY - 1));
    await page.waitForFunction(() => scrollY > 10_000, { polling: 50 });
    await waitForPainted(page, sentence(MANY - 1));
  });

  it('the reminder of a backup saves one, and is gone', async () => {
    const reminder = `::-p-xpath(//button[.="${words('panel.saveBackup')}"])`;
    const file = await savedFile(panel, reminder, 'json');
    expect(readFileSync(file, 'utf8')).toContain(sentence(MANY - 1));
    await waitForText(panel, words('options.saved'));
    await notShown(panel, reminder);
  });
});
