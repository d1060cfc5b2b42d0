import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_FACTS, FORMATS } from '../../core/transfer/exchange/formats.ts';
import { reviewOf } from '../../scripts/benchReview/reviewOf.ts';
import { words } from './harness/catalogue.ts';
import { button, chooseMore, openReviewPages, savedBy } from './harness/exchangePage.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { PATIENCE } from './harness/patience.ts';
import { restoreRecords } from './harness/seed.ts';
import { click, notShown, shown } from './harness/shown.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

const TAGS = 1_000;
const DOCUMENTS = 20;

/** In the page: keeps every percentage that is shown, and presses Cancel at the first one if asked to. */
function watchPercent(cancel: string | null): void {
  const seen: number[] = [];
  Object.assign(globalThis, { seen });
  new MutationObserver((_changes, observer) => {
    const bar = document.querySelector<HTMLProgressElement>('.making progress');
    const written = /(\d+) %/.exec(document.querySelector('dialog .primary')?.textContent ?? '')?.[1];
    const percent = bar ? Math.floor(bar.value * 100) : Number(written ?? Number.NaN);
    if (Number.isNaN(percent)) return;
    if (seen.at(-1) !== percent) seen.push(percent);
    if (cancel === null) return;
    observer.disconnect();
    const buttons = [...document.querySelectorAll<HTMLElement>('dialog button, .making button')];
    buttons.find((each) => each.textContent?.trim() === cancel)?.click();
  }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
}
const percentsSeen = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
const cancelAtOnce = (page: Page) => page.evaluate(watchPercent, words('common.cancel'));

describe('exports of a review with 1,000 tags', () => {
  let chromium: Chromium;
  let page: Page;

  beforeAll(async () => {
    chromium = await launchChromium();
    const urls = Array.from({ length: DOCUMENTS }, (_, n) => `https://vendor.example/${n}.html`);
    await restoreRecords(chromium, reviewOf(urls, TAGS));
    page = await openReviewPages(chromium);
  });
  afterAll(() => chromium.close());

  const choose = async (format: string) => {
    await chooseMore(page, 'review.exchange.saveAs');
    // The one that is chosen at first says more than its name.
    if (format !== 'annotations') await click(page, `aria/${words(`review.exchange.formats.${format}`)}[role="radio"]`);
  };

  it('for other programs show how far they are', async () => {
    await choose('annotations');
    await page.evaluate(watchPercent, null);
    await savedBy(page, 'review.exchange.save', temporaryFolder('exports'));
    await notShown(page, 'dialog');
    const seen = await percentsSeen(page);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.filter((percent) => percent > 0 && percent < 100)).not.toEqual([]);
  });

  it.each(FORMATS.filter((format) => format !== 'refiCodebook'))(
    'as %s end with Cancel, nothing is saved, and the next one is written whole',
    async (format) => {
      const folder = temporaryFolder('exports');
      await choose(format);
      await cancelAtOnce(page);
      await click(page, button('review.exchange.save').replace('[normalize', '[not(@aria-disabled="true")][normalize'));
      await notShown(page, 'dialog');
      expect(await percentsSeen(page)).toEqual([0]);
      await choose(format);
      await savedBy(page, 'review.exchange.save', folder);
      await notShown(page, 'dialog');
      expect(readdirSync(folder)).toEqual([`Bench${FORMAT_FACTS[format].ending}`]);
    },
  );

  it('of the report, as Word file and as web page, show how far they are and end with Cancel', async () => {
    // A file shows that it is being made when it has taken a second: here at once.
    await page.evaluateOnNewDocument(() => {
      const { setTimeout } = globalThis;
      Object.assign(globalThis, {
        setTimeout: (run: () => void, delay?: number) => setTimeout(run, delay === 1000 ? 0 : delay),
      });
    });
    await page.goto('about:blank');
    await page.goto(`${chromium.origin}/review.html#report`);
    await shown(page, '.paper .of-method');
    const folder = temporaryFolder('exports');
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    for (const format of ['docx', 'html']) {
      await cancelAtOnce(page);
      const label = words(`review.report.save.${format}`);
      await click(
        page,
        `::-p-xpath(//*[contains(@class, "rtools")]//button[contains(normalize-space(.), "${label}")])`,
      );
      await expect.poll(() => percentsSeen(page), { timeout: PATIENCE }).toHaveLength(1);
      await notShown(page, '.making');
      expect(await page.$$eval('.toast', (all) => all.map((each) => each.textContent))).toEqual([]);
      expect(readdirSync(folder)).toEqual([]);
    }
  });
});
