import type { BoundingBox, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { PATIENCE } from './harness/patience.ts';
import { pointOf } from './harness/pointOf.ts';
import { selectText } from './harness/selectText.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { notShown, shown } from './harness/shown.ts';
import { SEARCH, tagPassage, tagThisPage } from './harness/tagging.ts';

const TAGGED = 'Coaches meet each team';
const NEXT = 'Release days are paid';
const SHARED = 'Each coach works in six-week cycles: a shared goal, two co-planned lessons';
const filler = '<p>Some words about the building.</p>'.repeat(30);
const page = (column: string) =>
  `<!doctype html><html lang="en"><title>Plan</title><main style="margin-left: 20px; ${column}">
   ${filler}<p>${TAGGED} every week.</p><p>${NEXT} from the general fund.</p><p>${SHARED}.</p>${filler}</main>`;

const TAG = `aria/${words('page.tag')}[role="button"]`;
const UNDO = `aria/${words('common.undo')}[role="button"]`;
const CARD = `aria/${words('page.cardTitle')}[role="dialog"]`;

describe('what stands beside words in a page', () => {
  let server: PageServer;
  let chromium: Chromium;
  let narrow: Page;
  let wide: Page;

  const open = async (path: string) => {
    const opened = await chromium.browser.newPage();
    await opened.goto(`${server.origin}${path}`);
    return opened;
  };
  /** Where the surface stands that holds what a selector finds, and whether it can be seen. */
  const standing = async (where: Page, selector: string): Promise<BoundingBox & { seen: boolean }> => {
    const frame = await (await shown(where, selector)).frame.frameElement();
    const box = await frame?.boundingBox();
    if (!frame || !box) throw new Error(`${selector} stands in no frame.`);
    return { ...box, seen: await frame.evaluate((each) => getComputedStyle(each).opacity === '1') };
  };
  const topOf = async (where: Page, text: string) => (await pointOf(where, text)).y;
  const until = async (true_: () => Promise<boolean>) => {
    const end = Date.now() + PATIENCE;
    while (!(await true_())) {
      if (Date.now() > end) throw new Error('It never came to that.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  beforeAll(async () => {
    server = await servePages({
      pages: { '/narrow': { html: page('width: 420px') }, '/wide': { html: page('margin-right: 20px') } },
    });
    chromium = await launchChromium();
    narrow = await open('/narrow');
    await tagThisPage(chromium, narrow);
    await tagPassage(narrow, TAGGED, { standard: 'Evidence' });
    wide = await open('/wide');
    await tagThisPage(chromium, wide);
    await tagPassage(wide, TAGGED, { standard: 'Evidence' });
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('the toolbar goes with its words when the page is scrolled, and away with them', async () => {
    await narrow.bringToFront();
    await selectText(narrow, NEXT);
    const before = await standing(narrow, TAG);
    const gap = before.y - (await topOf(narrow, NEXT));
    await narrow.mouse.move(300, 300);
    await narrow.mouse.wheel({ deltaY: 120 });
    await until(async () => {
      const now = await standing(narrow, TAG);
      return now.seen && now.y < before.y - 60 && Math.abs(now.y - (await topOf(narrow, NEXT)) - gap) < 1;
    });
    await narrow.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await until(async () => !(await standing(narrow, TAG)).seen);
    await selectText(narrow, 'Some words');
    await until(async () => (await standing(narrow, TAG)).seen);
    await narrow.keyboard.press('Escape');
    await notShown(narrow, TAG);
  });

  it('the toolbar goes with its words when they move sideways alone', async () => {
    await selectText(narrow, NEXT);
    const before = await standing(narrow, TAG);
    await narrow.evaluate(() => {
      (document.querySelector('main') as HTMLElement).style.marginInlineStart = '170px';
      dispatchEvent(new Event('resize'));
    });
    await until(async () => {
      const now = await standing(narrow, TAG);
      return now.seen && Math.abs(now.x - before.x - 150) < 1 && now.y === before.y;
    });
    await narrow.keyboard.press('Escape');
    await notShown(narrow, TAG);
    await narrow.evaluate(() => {
      (document.querySelector('main') as HTMLElement).style.marginInlineStart = '20px';
    });
  });

  const cardOn = async (where: Page) => {
    await where.bringToFront();
    await where.evaluate(() => getSelection()?.removeAllRanges());
    await where.evaluate((top) => scrollBy({ top: top - 300, behavior: 'instant' }), await topOf(where, TAGGED));
    const words = await pointOf(where, TAGGED);
    await where.mouse.move(words.x, words.y, { steps: 3 });
    return { words, card: await standing(where, CARD) };
  };

  it('the card stands in the margin where that is free, level with its passage', async () => {
    const { words, card } = await cardOn(narrow);
    expect(card.x).toBeGreaterThan(440);
    expect(card.y).toBeLessThan(words.y);
    expect(card.y + card.height).toBeGreaterThan(words.y);
  });

  it('else it stands under the passage', async () => {
    const { words, card } = await cardOn(wide);
    expect(card.x).toBeLessThan(words.x);
    expect(card.y).toBeGreaterThan(words.y);
  });

  it('the message stays in a window that gets narrower, and suggestions leave the standards room in a low one', async () => {
    await wide.bringToFront();
    await wide.mouse.move(5, 5);
    await notShown(wide, CARD);
    await selectText(wide, NEXT);
    await (await shown(wide, TAG)).click();
    await shown(wide, SEARCH);
    await wide.keyboard.press('1');
    await wide.keyboard.press('Enter');
    await notShown(wide, SEARCH);
    await shown(wide, UNDO);
    await wide.setViewport({ width: 360, height: 560 });
    await until(async () => {
      const { x, width } = await standing(wide, UNDO);
      return x >= 0 && x + width <= 360;
    });
    await selectText(wide, SHARED);
    await (await shown(wide, TAG)).click();
    await shown(wide, '.suggest .opt');
    await wide.keyboard.press('ArrowDown');
    const option = await shown(wide, '.opt-row.at');
    const room = await option.evaluate((each) => {
      const list = (each.closest('.scroll') as HTMLElement).getBoundingClientRect();
      const { top, bottom } = each.getBoundingClientRect();
      return { listed: list.height, seen: top >= list.top && bottom <= list.bottom };
    });
    expect(room.seen).toBe(true);
    expect(room.listed).toBeGreaterThan(100);
    await wide.keyboard.press('Escape');
    await wide.setViewport(null);
  });
});
