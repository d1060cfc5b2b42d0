import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BackupRecords } from '../../core/model/backup.ts';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { chooseMore, openReviewPages } from './harness/exchangePage.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { put } from './harness/reviewStory.ts';
import { restoreRecords, seedRecords } from './harness/seed.ts';
import { shown, waitForText } from './harness/shown.ts';

const PLAN = { url: 'https://school.example/plan', title: 'School plan' };
const LOGS = { quote: 'Logs are studied each month.', start: 10 };
const FEES = { quote: 'Fees are named on the last page.', start: 90, standards: ['resources'] };

/** One person's reading of the plan: a review of their own. */
function reading(reader: 'first' | 'second', by: string, seeds: (typeof LOGS)[], at: number, packet: string) {
  const records = seedRecords(PLAN, seeds, by);
  const tie = { id: packet, reader, blind: true, from: '' };
  const reviews = records.reviews.map((review) => ({ ...review, reviewer: by, packet: tie, createdAt: at }));
  return { ...records, reviews };
}

/** A first reading and two that came back, the later of which tagged nothing of the fees. */
function threeReadings(): BackupRecords {
  const packet = randomUUID();
  const day = Date.UTC(2026, 10, 2, 15);
  const all = [
    reading('first', 'D. Whitfield', [LOGS, FEES], day, packet),
    reading('second', 'R. Alvarez', [LOGS, FEES], day + 1, packet),
    reading('second', 'M. Okafor', [LOGS], day + 2, packet),
  ] as const;
  return {
    ...all[0],
    reviews: all.flatMap(({ reviews }) => reviews),
    documents: all.flatMap(({ documents }) => documents),
    tags: all.flatMap(({ tags }) => tags),
  };
}

describe('several readings that came back', () => {
  let chromium: Chromium;
  let page: Page;

  beforeAll(async () => {
    chromium = await launchChromium();
    const records = threeReadings();
    await restoreRecords(chromium, records);
    page = await openReviewPages(chromium);
    await page.click('.review-btn');
    await page.click('::-p-xpath(//button[contains(@class, "mi")][contains(., "D. Whitfield")])');
    await shown(page, '::-p-xpath(//h1[.="D. Whitfield"])');
  });
  afterAll(() => chromium.close());

  it('one is compared at a time, at first the newest, and another one can be chosen', async () => {
    await chooseMore(page, 'review.exchange.readers');
    await waitForText(page, put('review.exchange.several.n', '2'));
    await waitForText(page, put('review.exchange.compared', 'D. Whitfield').replace('$2', 'M. Okafor'));
    await waitForText(page, put('review.exchange.differ.1', '1'));
    const offered = await page.$$eval('dialog select option', (all) => all.map((each) => each.textContent));
    expect(offered.map((each) => each?.split(',')[0])).toEqual(['M. Okafor', 'R. Alvarez']);
    expect(await axeInBothSchemes(page)).toEqual([]);
    const older = await page.$eval('dialog select option:last-child', (each) => (each as HTMLOptionElement).value);
    await page.select('dialog select', older);
    await waitForText(page, put('review.exchange.compared', 'D. Whitfield').replace('$2', 'R. Alvarez'));
    await waitForText(page, words('review.exchange.differ.0'));
  });
});
