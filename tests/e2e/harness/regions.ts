import type { Page } from 'puppeteer-core';
import { words } from './catalogue.ts';
import { PATIENCE } from './patience.ts';
import { notShown, shown } from './shown.ts';
import { SEARCH } from './tagging.ts';

/** A button by its words. */
export const button = (key: string) => `::-p-xpath(//button[starts-with(normalize-space(.), "${words(key)}")])`;

/** Where tagged areas are painted: in whole per cent of their page as it stands on the screen, in the order of pages. */
export async function paintedAreas(page: Page, selector = '.tagged-area'): Promise<string[]> {
  // In one go: the viewer takes pages apart when it draws them anew.
  return page.evaluate((areas) => {
    return [...document.querySelectorAll(`.page ${areas}`)].map((each) => {
      const sheet = each.closest('.page') as HTMLElement;
      const [own, on] = [each.getBoundingClientRect(), sheet.getBoundingClientRect()];
      const part = (value: number, of: number) => Math.round((100 * value) / of);
      const box = [part(own.left - on.left, on.width), part(own.top - on.top, on.height)];
      return `${sheet.dataset.pageNumber}: ${[...box, part(own.width, on.width), part(own.height, on.height)].join(' ')}`;
    });
  }, selector);
}

/** Waits until areas are painted so, and nowhere else. */
export async function waitForAreas(page: Page, expected: string[], selector?: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  let now: string[] = [];
  while (Date.now() < until) {
    now = await paintedAreas(page, selector);
    if (now.join('|') === expected.join('|')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Painted: ${now.join(' | ')}. Expected: ${expected.join(' | ')}.`);
}

/** Points of a page in the viewport, from per cent of it as it stands on the screen once nothing scrolls it any more. */
export async function pointsOf(
  page: Page,
  number: number,
): Promise<(across: number, down: number) => [number, number]> {
  const measured = () =>
    page.$eval(`.page[data-page-number="${number}"]`, (sheet) => {
      const { left, top, width: wide, height: high } = sheet.getBoundingClientRect();
      return { left, top, wide, high };
    });
  let at = await measured();
  for (let still = 0; still < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = await measured();
    still = JSON.stringify(now) === JSON.stringify(at) ? still + 1 : 0;
    at = now;
  }
  return (across, down) => [at.left + (at.wide * across) / 100, at.top + (at.high * down) / 100];
}

/** Drags over a part of a page, in per cent of it as it stands on the screen. */
export async function dragOver(page: Page, number: number, [x, y, width, height]: [number, number, number, number]) {
  const point = await pointsOf(page, number);
  await page.mouse.move(...point(x, y));
  await page.mouse.down();
  await page.mouse.move(...point(x + width / 2, y + height / 2));
  await page.mouse.move(...point(x + width, y + height));
  await page.mouse.up();
}

/** Fills in the picker that is open for what is drawn: the words that are read there, then a standard. */
export async function fillIn(page: Page, { said, standard }: { said: string; standard: string }): Promise<void> {
  await shown(page, SEARCH);
  if (said) await page.keyboard.type(said);
  await page.keyboard.press('Tab');
  await page.keyboard.type(standard);
  await page.keyboard.press('Enter');
  await notShown(page, SEARCH);
}

/** Goes to a page by its number. */
export async function turnTo(page: Page, number: number): Promise<void> {
  await shown(page, '.page-no');
  await page.click('.page-no', { count: 3 });
  await page.keyboard.type(String(number));
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (wanted) => {
      const sheet = document.querySelector(`.page[data-page-number="${wanted}"]`);
      return sheet?.getAttribute('data-loaded') === 'true' && sheet.getBoundingClientRect().top < innerHeight / 2;
    },
    { polling: 50 },
    number,
  );
}
