import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { pageScriptWorld } from './harness/pageScriptWorld.ts';
import { waitForMarked, waitForPainted } from './harness/painted.ts';
import { chooseTag, goTo, listedTags } from './harness/panel.ts';
import { type PageServer, type Served, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { openPicker, SEARCH, tagPassage, tagThisPage } from './harness/tagging.ts';

const WORDS = 'Coaches and teachers study student work together every week.';
const OTHER = 'The principal joins the team once a month.';
const CARD = `aria/${words('page.cardTitle')}[role="dialog"]`;
const NOTE = `aria/${words('picker.note')}[role="textbox"]`;
const doc = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plan</title></head><body>${body}</body></html>`;

const pages: Record<string, Served> = {
  '/clock': {
    html: doc(`<p id="clock">It is 95 now</p><h1>Plan</h1><p>${WORDS}</p><p>${OTHER}</p><div id="rest"></div><script>
      let now = 95;
      window.start = () => setInterval(() => { clock.textContent = 'It is ' + now++ + ' now'; }, 60);
      window.more = (html) => { rest.innerHTML = html; };
    </script>`),
  },
  '/own': { html: doc(`<p>${WORDS}</p><script>window.clearOwn = () => CSS.highlights.clear();</script>`) },
  '/news': {
    html: doc(`<div id="news"></div><h1>Plan</h1><p>${WORDS}</p><p>${OTHER}</p><script>
      window.tell = () => {
        news.innerHTML = '<h2>News</h2><p>${'It has rained for most of the week. '.repeat(4)}</p><p>${OTHER}</p>';
      };
    </script>`),
  },
  '/tabs': { html: doc(`<p>${OTHER}</p><div id="tab"><p>${WORDS}</p></div>`) },
  '/edit': { html: doc(`<p>${WORDS}</p><a href="/tabs">Next</a>`) },
};

describe('pages that change while they are open, in Chromium', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  const open = async (path: string) => {
    await page.goto(`${server.origin}${path}`);
    panel = await tagThisPage(chromium, page);
  };
  beforeAll(async () => {
    server = await servePages({ pages });
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('a clock that never rests makes no work, and hides no new words', async () => {
    await open('/clock');
    await tagPassage(page, WORDS, { standard: 'Evidence' });
    await waitForPainted(page, WORDS);
    // Counts up whenever the tags are looked for in another text, or the panel has to ask for the passages again.
    const { run } = await pageScriptWorld(chromium, page);
    const generation = () => run<number>('crosswalkPage.session.generation');
    const before = await generation();
    await page.evaluate('start()');
    // The number gets a digit more, so that all words behind it move.
    await page.waitForFunction(() => /1[2-9]\d/.test(document.querySelector('#clock')?.textContent ?? ''), {
      polling: 50,
    });
    await waitForPainted(page, WORDS);
    expect(await generation()).toBe(before);
    await page.evaluate(
      `more('<h2>Later</h2><p>Each coach keeps a log of what was seen and of what was agreed, and shares it.</p>')`,
    );
    await goTo(panel, 'passages');
    await click(panel, '::-p-xpath(//*[@role="option"][contains(., "Each coach")])');
    await panel.keyboard.press('Enter');
    await shown(panel, '[role=dialog]');
    await panel.keyboard.type('leadership');
    await panel.keyboard.press('Enter');
    await notShown(panel, '[role=dialog]');
    await waitForPainted(page, 'Each coach keeps a log');
    await goTo(panel, 'tags');
    expect(await listedTags(panel, 2)).toHaveLength(2);
  });

  it('a tag that stands where it stood is painted before the page is read', async () => {
    await open('/tabs');
    await tagPassage(page, OTHER, { standard: 'Evidence' });
    await waitForPainted(page, OTHER);
    // Another session of the same page, to which its text never comes.
    const { run } = await pageScriptWorld(chromium, page);
    const painted = await run<[string, string]>(`(async () => {
      const { session } = crosswalkPage;
      const name = [...CSS.highlights.keys()].find((each) => /^cw-[a-z]{2}/.test(each));
      const before = CSS.highlights.get(name);
      const unread = { ...session.surface, follow() {} };
      const other = new session.constructor(unread, () => {}, new AbortController().signal);
      void other.open();
      while (CSS.highlights.get(name) === before) await new Promise((resolve) => setTimeout(resolve, 10));
      const [range] = CSS.highlights.get(name);
      return [other.model.text, range.startContainer.data.slice(range.startOffset, range.endOffset)];
    })()`);
    expect(painted).toEqual(['', OTHER]);
  });

  it('highlights come back when the page clears its own and ours with them', async () => {
    await open('/own');
    await tagPassage(page, WORDS, { standard: 'Evidence' });
    await waitForPainted(page, WORDS);
    // Looked at in the same breath: they are back before another question is answered.
    const left = await page.evaluate('clearOwn(), [...CSS.highlights.keys()].filter((name) => name.startsWith("cw-"))');
    expect(left).toEqual([]);
    await waitForPainted(page, WORDS);
  });

  it('a person in Passages stays on the same words when others come above them', async () => {
    await open('/news');
    await goTo(panel, 'passages');
    await click(panel, `::-p-xpath(//*[@role="option"][contains(., "${OTHER}")])`);
    await waitForMarked(page, OTHER);
    await page.evaluate('tell()');
    await waitForText(panel, 'News');
    await panel.waitForFunction(
      (wanted) =>
        document.activeElement?.textContent?.includes(wanted) &&
        document.activeElement === [...document.querySelectorAll('[role=option]')].at(-1),
      { polling: 50 },
      OTHER,
    );
    await panel.keyboard.press('1');
    await goTo(panel, 'tags');
    await listedTags(panel, 1);
    const [range] = await page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => /^cw-(rc|tp|cs)/.test(name))
        .flatMap(([, each]) => [...(each as unknown as Iterable<AbstractRange>)])
        .map(({ startContainer }) => startContainer.parentElement?.closest('#news') === null),
    );
    expect(range).toBe(true);
  });

  it('a passage that the page does not show now is said not to be shown', async () => {
    await open('/tabs');
    await tagPassage(page, WORDS, { standard: 'Evidence' });
    await page.$eval('#tab', (each) => {
      (each as HTMLElement).hidden = true;
    });
    await chooseTag(panel, WORDS);
    await waitForText(panel, words('panel.notShown'));
    await page.$eval('#tab', (each) => {
      (each as HTMLElement).hidden = false;
    });
    await click(panel, '.tag-go');
    await panel.waitForFunction(
      (said) => [...document.querySelectorAll('[role=status]')].some((each) => each.textContent === said),
      { polling: 50 },
      words('panel.shown'),
    );
  });

  it('what is typed to change a tag is there again after the page was left', async () => {
    await open('/edit');
    await tagPassage(page, WORDS, { standard: 'Evidence', note: 'First' });
    const edit = async () => {
      const at = await page.$eval('p', (each) => {
        const { left, top, height } = each.getBoundingClientRect();
        return { x: left + 40, y: top + height / 2 };
      });
      await page.mouse.move(at.x, at.y + 300);
      await page.mouse.move(at.x, at.y, { steps: 3 });
      await shown(page, CARD);
      await click(page, `aria/${words('common.edit')}[role="button"]`);
      await shown(page, SEARCH);
      await click(page, NOTE);
    };
    const typed = async () => (await shown(page, NOTE)).evaluate((each) => (each as HTMLTextAreaElement).value);
    await edit();
    await page.keyboard.press('End');
    await page.keyboard.type(' and more');
    await page.evaluate(() => document.querySelector('a')?.click());
    await page.waitForFunction(() => location.pathname === '/tabs', { polling: 50 });
    await open('/edit');
    await waitForPainted(page, WORDS);
    await edit();
    expect(await typed()).toBe('First and more');
    await page.keyboard.press('Escape');
    await notShown(page, SEARCH);

    // The draft of the tag is none of a new tag of the same words; in the panel it is the same draft.
    await openPicker(page, WORDS);
    expect(await typed()).toBe('');
    await page.keyboard.press('Escape');
    await notShown(page, SEARCH);
    await chooseTag(panel, WORDS);
    await panel.keyboard.press('e');
    await shown(panel, '[role=dialog]');
    await panel.waitForFunction(() => document.querySelector('textarea')?.value === 'First and more', { polling: 50 });
    await panel.keyboard.press('Escape');
    await notShown(panel, '[role=dialog]');
  });
});
