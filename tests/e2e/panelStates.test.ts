import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOptions } from './harness/backupPage.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { paintedWords, waitForMarked, waitForPainted } from './harness/painted.ts';
import { chooseTag, listedTags } from './harness/panel.ts';
import { pointOf } from './harness/pointOf.ts';
import { waitUntilSaid } from './harness/said.ts';
import { selectText } from './harness/selectText.ts';
import { type PageServer, type Served, servePages } from './harness/servePages.ts';
import { showCard } from './harness/showCard.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { openPicker, SEARCH, tagPassage, tagThisPage } from './harness/tagging.ts';

const FIRST = 'Coaches meet each team every week.';
const SECOND = 'Release days are paid from the general fund.';
const THIRD = 'Results are shared with families in May.';
const LOOSE = 'Buses leave at three.';
const filler = Array.from({ length: 30 }, (_, at) => `<p>Paragraph ${at} is about the building.</p>`).join('');
const pages: Record<string, Served> = {
  '/plan': {
    html: `<!doctype html><html lang="en"><title>Plan</title><h1>Plan</h1><p>${FIRST}</p><p>${LOOSE}</p>${filler}<h2>Money</h2><p>${SECOND}</p>${filler}<p>${THIRD}</p>${filler}`,
  },
};
const button = (key: string) => `aria/${words(key)}[role="button"]`;
const text = (where: string, key: string, ...put: string[]) => {
  const wanted = put.reduce((all, each, at) => all.replace(`$${at + 1}`, each), words(key));
  return `::-p-xpath(//${where}//button[.="${wanted}"])`;
};

describe('states of the panel in Chromium', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  const menu = async (key: string) => {
    await click(panel, '.review-btn');
    await click(panel, text('div[contains(@class, "menu")]', key));
    await shown(panel, 'dialog');
  };
  const use = async (name: string) => {
    await click(panel, '.review-btn');
    await click(panel, `::-p-xpath(//div[contains(@class, "menu")]//li//button[contains(., "${name}")])`);
    await panel.waitForFunction(
      (now) => document.querySelector('.review-btn')?.textContent === now,
      { polling: 50 },
      name,
    );
  };
  const current = (target: Page) =>
    target.$eval('li[data-tag][aria-current="true"] .quote', (each) => each.textContent ?? '').catch(() => '');

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ pages });
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/plan`);
    panel = await tagThisPage(chromium, page);
    await tagPassage(page, FIRST, { standard: 'Evidence' });
    await tagPassage(page, SECOND, { standard: 'Resources', strength: 'conflicts', note: 'Which fund?' });
    await tagPassage(page, THIRD, { standard: 'Implementation', strength: 'partial' });
    await listedTags(panel, 3);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('a tag chosen in the panel is scrolled to and marked on the page for a moment', async () => {
    await Promise.all([waitForMarked(page, SECOND), chooseTag(panel, SECOND)]);
    await page.waitForFunction(() => scrollY > 200, { polling: 50 });
    await page.waitForFunction(() => ![...(CSS.highlights.get('cw-here') ?? [])].length, { polling: 50 });
  });

  it('a highlight pressed on the page chooses its tag in the panel', async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const at = await pointOf(page, FIRST);
    await page.mouse.click(at.x, at.y);
    await panel.waitForFunction(
      (quote) => document.querySelector('li[data-tag][aria-current] .quote')?.textContent === quote,
      { polling: 50 },
      FIRST,
    );
    expect(await current(panel)).toBe(FIRST);
  });

  it('a press beside the picker loses nothing that was typed', async () => {
    await page.keyboard.press('Escape');
    await notShown(page, `aria/${words('page.cardTitle')}[role="dialog"]`);
    await openPicker(page, LOOSE);
    await click(page, `aria/${words('picker.note')}[role="textbox"]`);
    await page.keyboard.type('Half a thought');
    await page.mouse.click(5, 5);
    await notShown(page, SEARCH);
    await waitUntilSaid(page, words('page.draftKept'));
    await openPicker(page, LOOSE);
    const note = await shown(page, `aria/${words('picker.note')}[role="textbox"]`);
    expect(await note.evaluate((field) => (field as HTMLTextAreaElement).value)).toBe('Half a thought');
    await page.keyboard.press('Escape');
    await notShown(page, SEARCH);
  });

  it('a card gives its tag another passage, and the message takes that back', async () => {
    await showCard(page, FIRST);
    await click(page, `aria/${words('common.changePassage')}[role="button"]`);
    await waitUntilSaid(page, words('page.choosePassage'));
    await selectText(page, LOOSE);
    await click(page, `aria/${words('page.useThis')}[role="button"]`);
    await waitUntilSaid(page, words('page.moved'));
    await waitForText(panel, LOOSE);
    await click(page, `aria/${words('common.undo')}[role="button"]`);
    await panel.waitForFunction((words) => !document.body.innerText.includes(words), { polling: 50 }, LOOSE);
    await waitForPainted(page, FIRST);
  });

  it('several tags on the same words share one card, and its arrows go between them', async () => {
    await page.keyboard.press('Escape');
    await tagPassage(page, FIRST.slice(0, 23), { standard: 'Leadership' });
    await listedTags(panel, 4);
    await page.mouse.move(5, 400);
    const at = await pointOf(page, FIRST);
    await page.mouse.move(at.x, at.y, { steps: 3 });
    const card = `aria/${words('page.cardTitle')}[role="dialog"]`;
    await shown(page, card);
    const says = async (...wanted: string[]) => {
      const { frame } = await shown(page, card);
      const text = await frame.evaluate(() => document.body.innerText);
      for (const each of wanted) expect(text).toContain(each);
    };
    const of = (at: string) => words('page.tagOf').replace('$1', at).replace('$2', '2');
    await says(of('1'), 'Evidence');
    await click(page, button('page.next'));
    await says(of('2'), 'Leadership');
    await page.mouse.move(5, 400);
    await notShown(page, card);
  });

  it('shows a tag’s card when the caret goes into it on the page, and Escape closes it', async () => {
    await page.bringToFront();
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild;
      if (text) getSelection()?.collapse(text, 2);
    });
    await page.keyboard.press('ArrowRight');
    await shown(page, `aria/${words('page.cardTitle')}[role="dialog"]`);
    await page.keyboard.press('Escape');
    await notShown(page, `aria/${words('page.cardTitle')}[role="dialog"]`);
  });

  it('filters by category, standard, role, strength and words; says what is hidden; gives all back', async () => {
    await click(panel, '::-p-xpath(//div[contains(@class, "cats")]//button[contains(., "Processes")])');
    expect(await listedTags(panel, 2)).toEqual([FIRST, THIRD]);
    await click(panel, '::-p-xpath(//div[contains(@class, "cats")]//button[contains(., "Processes")])');
    await click(panel, `aria/${words('panel.filtersNone')}[role="button"]`);
    /** Chooses in the one of the lists that has such a choice. */
    const choose = async (value: string) => {
      const list = `//*[contains(@class, "more-filters")]//select[option[@value="${value}"]]`;
      await ((await shown(panel, `::-p-xpath(${list})`)) as ElementHandle<HTMLSelectElement>).select(value);
    };
    for (const [value, left] of Object.entries({ conflicts: [SECOND], implementation: [THIRD], coach: [] })) {
      await choose(value);
      expect(await listedTags(panel, left.length)).toEqual(left);
      await click(panel, `::-p-xpath(//button[.="${words('panel.clearFilter')}"])`);
      await listedTags(panel, 4);
    }
    await click(panel, `aria/${words('panel.filterTags')}[role="searchbox"]`);
    await panel.keyboard.type('which fund');
    expect(await listedTags(panel, 1)).toEqual([SECOND]);
    await panel.keyboard.press('Escape');
    await click(panel, `aria/${words('panel.filterTags')}[role="searchbox"]`);
    await panel.$eval('input[type=search]', (field) => (field as HTMLInputElement).select());
    await panel.keyboard.press('Backspace');
    await listedTags(panel, 4);
  });

  it('the message after a deletion takes it back', async () => {
    await chooseTag(panel, THIRD);
    await click(panel, button('common.delete'));
    await listedTags(panel, 3);
    await waitForPainted(page, THIRD, false);
    await click(panel, `::-p-xpath(//div[contains(@class, "toast")]//button[.="${words('common.undo')}"])`);
    await listedTags(panel, 4);
    await waitForPainted(page, THIRD);
  });

  it('a new review is empty, on the page as well; going back brings its tags', async () => {
    await menu('panel.newReview');
    await panel.keyboard.type('Second look');
    await panel.keyboard.press('Enter');
    await listedTags(panel, 0);
    await waitForPainted(page, 'every week.', false);
    await tagPassage(page, SECOND, { standard: 'Evidence' });
    expect(await listedTags(panel, 1)).toEqual([SECOND]);
    await waitForPainted(page, SECOND);
    await use(words('common.firstReview'));
    await listedTags(panel, 4);
    await waitForPainted(page, 'every week.');
    await waitForPainted(page, THIRD);
  });

  it('a review is renamed, deleted after a question, and restored from options', async () => {
    await use('Second look');
    await menu('panel.renameReview');
    await panel.$eval('dialog input', (field) => (field as HTMLInputElement).select());
    await panel.keyboard.type('Third look');
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(() => document.querySelector('.review-btn')?.textContent === 'Third look', {
      polling: 50,
    });
    await menu('panel.deleteReview');
    await click(panel, text('dialog', 'common.cancel'));
    await listedTags(panel, 1);
    await menu('panel.deleteReview');
    await click(panel, text('dialog', 'panel.deleteReview'));
    await listedTags(panel, 4);
    await waitForPainted(page, 'every week.');
    const options = await openOptions(chromium);
    await click(options, `aria/${words('options.open')}: ${words('options.deleted')}`);
    await click(options, `::-p-xpath(//dialog//button[starts-with(., "${words('options.bin.restore')}")])`);
    await waitForText(options, words('options.bin.restored').replace('$1', 'Third look'));
    await options.close();
    await page.bringToFront();
    await use('Third look');
    expect(await listedTags(panel, 1)).toEqual([SECOND]);
    await use(words('common.firstReview'));
    await listedTags(panel, 4);
  });

  it('after a reload it says that the page is lost, keeps the tags, and the toolbar button brings all back', async () => {
    await page.reload();
    await waitForText(panel, words('panel.lost.title'));
    await waitForText(panel, words('panel.lost.text.n').replace('$1', '4'));
    await waitForText(panel, words('panel.howBack').slice(0, 60));
    expect(await paintedWords(page)).toEqual([]);
    await listedTags(panel, 4);
    await tagThisPage(chromium, page);
    await panel.waitForFunction(
      (title) => !document.body.innerText.includes(title),
      { polling: 50 },
      words('panel.lost.title'),
    );
    await waitForPainted(page, 'every week.');
  });

  it('nothing moves when less motion is asked for', async () => {
    const moving = async (target: Page) =>
      target.evaluate(() => {
        const longest = (value: string) =>
          Math.max(...value.split(',').map((each) => Number.parseFloat(each) * (each.includes('ms') ? 1 : 1000)));
        return [...document.querySelectorAll('*')].flatMap((each) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(each);
          const long = (animationName !== 'none' && longest(animationDuration) > 1) || longest(transitionDuration) > 1;
          return long ? [each.outerHTML.slice(0, 80)] : [];
        });
      });
    await use(words('common.firstReview'));
    const options = await openOptions(chromium);
    for (const target of [panel, options]) {
      await target.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      expect(await moving(target)).toEqual([]);
    }
    await click(panel, '.review-btn');
    await shown(panel, '.menu');
    expect(await moving(panel)).toEqual([]);
    await panel.keyboard.press('Escape');
    await options.close();
  });
});
