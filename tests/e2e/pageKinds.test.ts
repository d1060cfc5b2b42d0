import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { paintedWords, waitForPainted } from './harness/painted.ts';
import { goTo, listedTags } from './harness/panel.ts';
import { selectText } from './harness/selectText.ts';
import { type PageServer, type Served, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { tagPassage, tagThisPage } from './harness/tagging.ts';

const WORDS = 'Coaches and teachers study student work together every week.';
const OTHER = 'The principal joins the team once a month.';
const doc = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plan</title>${head}</head><body>${body}</body></html>`;

const pages: Record<string, Served> = {
  '/app': {
    html: doc(`<nav><button>A</button></nav><main><h1>View a</h1><p>${WORDS}</p></main><script>
      const views = { a: '<h1>View a</h1><p>${WORDS}</p>', b: '<h1>View b</h1><p>${OTHER}</p>' };
      const show = (id) => { document.querySelector('main').innerHTML = views[id]; };
      window.go = (id) => { history.pushState({ id }, '', '/app?view=' + id); show(id); };
      addEventListener('popstate', (event) => show(event.state?.id ?? 'a'));
    </script>`),
  },
  '/lazy': {
    html: doc(`<h1>Plan</h1><p>${OTHER}</p><div id="rest"></div><script>
      window.more = () => { document.querySelector('#rest').innerHTML = '<p>${WORDS}</p>'; };
      if (location.hash !== '#later') more();
    </script>`),
  },
  '/shadow': {
    html: doc(`<h1>Plan</h1><x-card><span slot="text">${WORDS}</span></x-card><script>
      customElements.define('x-card', class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).innerHTML = '<p>Before it.</p><p><slot name="text"></slot></p><p>${OTHER}</p>';
        }
      });
    </script>`),
  },
  '/inner': { html: doc(`<p>${WORDS}</p>`) },
  '/frame': {
    html: doc(`<h1>Plan</h1><p>${OTHER}</p><iframe src="/inner" width="700" height="200" frameborder="0"></iframe>`),
  },
  '/dark': { html: doc(`<p>${WORDS}</p>`, '<style>html { background: #14171a; color: #eee }</style>') },
  '/reset': {
    html: doc(
      `<div><h1>Plan</h1><p>${WORDS}</p></div>`,
      `<style>* { all: unset; display: revert; font-size: 62.5% !important; line-height: 1 !important; opacity: .99 }
       html { font-size: 62.5% !important } body { font-size: 3rem !important } p { font-size: 2rem !important }
       [data-crosswalk], div, iframe, input, button { position: static !important; visibility: visible; transform: rotate(1deg); text-transform: uppercase !important }
       div, iframe { max-width: 1px; max-height: 1px } body div, p { max-width: none; max-height: none; transform: none }</style>`,
    ),
  },
  '/rtl': {
    html: `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>\u062e\u0637\u0629</title><h1>\u062e\u0637\u0629</h1><p>\u064a\u062c\u062a\u0645\u0639 \u0627\u0644\u0645\u062f\u0631\u0628\u0648\u0646 \u0643\u0644 \u0623\u0633\u0628\u0648\u0639 \u0644\u062f\u0631\u0627\u0633\u0629 \u0623\u0639\u0645\u0627\u0644 \u0627\u0644\u0637\u0644\u0627\u0628.</p>`,
  },
  '/numbered': {
    html: doc(
      `<p><span class="n">1</span>Coaches and teachers <span class="n">2</span>study student work together.</p>`,
      '<style>.n { user-select: none; color: grey }</style>',
    ),
  },
  '/odd': {
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${'T'.repeat(1_000_000)}</title><form><input name="matches"><input name="id"><p>${WORDS}</p></form>`,
  },
  '/long': {
    html: doc(
      `<h1>Plan</h1>${Array.from({ length: 6000 }, (_, at) => `<p>Paragraph ${at} tells how the school of number ${(at * 7919) % 10007} spends its time, and what it costs.</p>`).join('')}<h2>End</h2><p>${WORDS}</p>`,
    ),
  },
};

describe('kinds of pages in Chromium', () => {
  let server: PageServer;
  let elsewhere: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  const open = async (path: string) => {
    await page.goto(`${server.origin}${path}`);
    panel = await tagThisPage(chromium, page);
  };
  /** The document as it stands, without our one element. */
  const source = () =>
    page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      for (const ours of copy.querySelectorAll('[data-crosswalk]')) ours.remove();
      return copy.outerHTML;
    });

  beforeAll(async () => {
    server = await servePages({ pages });
    elsewhere = await servePages({ pages: { '/other': { html: doc('<p>Not ours to read.</p>') } } });
    pages['/mixed'] = {
      html: doc(`<p>${WORDS}</p><iframe src="${elsewhere.origin}/other" width="500" height="200"></iframe>`),
    };
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
    await elsewhere.close();
  });

  it('an app that changes its address: each address has its own tags, and they come back', async () => {
    await open('/app');
    await tagPassage(page, WORDS, { standard: 'Evidence' });
    await waitForPainted(page, WORDS);
    await page.evaluate('go("b")');
    await listedTags(panel, 0);
    await waitForPainted(page, WORDS, false);
    await tagPassage(page, OTHER, { standard: 'Leadership' });
    expect(await listedTags(panel, 1)).toEqual([OTHER]);
    await page.goBack();
    await waitForText(panel, WORDS);
    expect(await listedTags(panel, 1)).toEqual([WORDS]);
    await waitForPainted(page, WORDS);
    await page.goForward();
    await waitForText(panel, OTHER);
    expect(await listedTags(panel, 1)).toEqual([OTHER]);
    await waitForPainted(page, OTHER);
  });

  it('content that comes later: the tag waits and is found when its text is there', async () => {
    await open('/lazy');
    await tagPassage(page, WORDS, { standard: 'Evidence' });
    await listedTags(panel, 1);
    await page.goto(`${server.origin}/inner`);
    await open('/lazy#later');
    await waitForText(panel, words('panel.attention.gone'));
    expect(await listedTags(panel, 1)).toEqual([WORDS]);
    await page.evaluate('more()');
    await waitForPainted(page, WORDS);
    await notShown(panel, '[aria-labelledby=attention]');
  });

  it('an open shadow root with slots: text of both is read where it is shown', async () => {
    await open('/shadow');
    await goTo(panel, 'passages');
    await shown(panel, '[role=option]');
    const passages = await panel.$$eval('[role=option] .quote', (each) => each.map((one) => one.textContent));
    expect(passages).toEqual(['Plan', 'Before it.', WORDS, OTHER]);
    await click(panel, '::-p-xpath((//*[@role="option"])[4])');
    await panel.keyboard.press('Enter');
    await shown(panel, '[role=dialog]');
    await panel.keyboard.type('leadership');
    await panel.keyboard.press('Enter');
    await notShown(panel, '[role=dialog]');
    await waitForPainted(page, OTHER);
    await goTo(panel, 'tags');
    await tagPassage(page, WORDS, { standard: 'Evidence' });
    await waitForPainted(page, WORDS);
    expect(await listedTags(panel, 2)).toEqual([WORDS, OTHER]);
  });

  it('a frame of the same site: its words are tagged like the page’s own', async () => {
    await open('/frame');
    const frame = await page.waitForFrame((each) => each.url().endsWith('/inner'));
    await frame.waitForSelector('p');
    await selectText(page, WORDS, frame);
    await click(page, `aria/${words('page.tag')}[role="button"]`);
    await shown(page, 'aria/[role="combobox"]');
    await page.keyboard.type('Evidence');
    await page.keyboard.press('Enter');
    await notShown(page, 'aria/[role="combobox"]');
    expect(await listedTags(panel, 1)).toEqual([WORDS]);
    const names = await frame.evaluate(() => [...CSS.highlights.keys()].filter((name) => /^cw-[a-z]{2}/.test(name)));
    const outer = await page.evaluate(() =>
      [...CSS.highlights].filter(([, each]) => each.size > 0).map(([name]) => name),
    );
    expect([...names, ...outer].some((name) => /^cw-tp/.test(name))).toBe(true);
    await panel.bringToFront();
    await open('/frame');
    expect(await listedTags(panel, 1)).toEqual([WORDS]);
    await notShown(panel, '[aria-labelledby=attention]');
  });

  it('a frame of another site: the panel names it as not covered', async () => {
    await open('/mixed');
    await goTo(panel, 'passages');
    await waitForText(panel, words('panel.frames.title'));
    await waitForText(panel, elsewhere.origin);
    await goTo(panel, 'tags');
  });

  it('a dark page: the highlights for dark backgrounds are used', async () => {
    await open('/dark');
    await tagPassage(page, WORDS, { standard: 'Evidence' });
    await waitForPainted(page, WORDS);
    const names = (await paintedWords(page)).filter((each) => /^cw-tp/.test(each)).map((each) => each.split(':')[0]);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !name?.endsWith('-d'))).toEqual([]);
    await page.evaluate(() => document.documentElement.style.setProperty('background', 'white'));
  });

  it('a page that resets everything: the picker looks and measures as elsewhere', async () => {
    const sizes = async () => {
      await selectText(page, 'student work together');
      await click(page, `aria/${words('page.tag')}[role="button"]`);
      const { frame } = await shown(page, 'aria/[role="combobox"]');
      const now = await frame.evaluate(() => {
        const picker = document.querySelector('.picker') as HTMLElement;
        const { fontSize, textTransform } = getComputedStyle(picker.querySelector('input') as HTMLElement);
        return { width: picker.offsetWidth, frame: innerWidth, fontSize, textTransform };
      });
      await page.keyboard.press('Escape');
      await notShown(page, 'aria/[role="combobox"]');
      return now;
    };
    await open('/inner');
    const plain = await sizes();
    expect(plain?.width).toBe(416);
    await open('/reset');
    expect(await sizes()).toEqual(plain);
    await tagPassage(page, WORDS, { standard: 'Evidence' });
    await waitForPainted(page, WORDS);
  });

  it('a page from right to left', async () => {
    await open('/rtl');
    const sentence = await page.$eval('p', (each) => each.textContent ?? '');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as Element));
    await click(page, `aria/${words('page.tag')}[role="button"]`);
    await shown(page, 'aria/[role="combobox"]');
    const frame = page.frames().find((each) => each !== page.mainFrame());
    const box = await (await frame?.frameElement())?.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= (await page.evaluate(() => innerWidth))).toBe(true);
    await page.keyboard.type('Evidence');
    await page.keyboard.press('Enter');
    await waitForPainted(page, sentence);
    expect(await listedTags(panel, 1)).toEqual([sentence]);
  });

  it('words with numbers between them that cannot be selected', async () => {
    await open('/numbered');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as Element));
    await click(page, `aria/${words('page.tag')}[role="button"]`);
    await shown(page, 'aria/[role="combobox"]');
    await page.keyboard.type('Evidence');
    await page.keyboard.press('Enter');
    await listedTags(panel, 1);
    await waitForPainted(page, 'study student work together.');
    await open('/numbered');
    await waitForPainted(page, 'study student work together.');
    await notShown(panel, '[aria-labelledby=attention]');
  });

  it('a document of 500 kB: a passage at its end is tagged, found again and reached', async () => {
    expect(pages['/long']?.html.length).toBeGreaterThan(500_000);
    await open('/long');
    await tagPassage(page, WORDS, { standard: 'Evidence' });
    await listedTags(panel, 1);
    await open('/long');
    await waitForPainted(page, WORDS);
    await page.evaluate(() => scrollTo(0, 0));
    await click(panel, '.tag-go');
    await page.waitForFunction(() => scrollY > 10_000, { polling: 50 });
    await goTo(panel, 'passages');
    await shown(panel, '::-p-xpath(//*[@role="option"][contains(., "Paragraph 5999 ")])');
    await goTo(panel, 'tags');
    // To ask a document of this size by accessible name costs the browser seconds of work on a busy machine.
  }, 400_000);

  it('none is changed by its tags: the document is the same before and after', async () => {
    for (const path of ['/lazy', '/shadow', '/dark', '/numbered']) {
      await page.goto(`${server.origin}${path}`);
      const before = await source();
      panel = await tagThisPage(chromium, page);
      await listedTags(panel, path === '/shadow' ? 2 : 1);
      await page.waitForFunction(() => [...CSS.highlights.values()].some((each) => each.size > 0), { polling: 50 });
      await click(panel, '.tag-go');
      expect(await source(), path).toBe(before);
      expect(await page.$$eval('body [data-crosswalk]', (each) => each.length)).toBe(0);
    }
  });

  it('a page with an address, a title and a form that nobody expects', async () => {
    await open(`/odd?ticket=${'a'.repeat(8000)}`);
    await tagPassage(page, WORDS, { standard: 'Evidence' });
    await listedTags(panel, 1);
    await waitForPainted(page, WORDS);
  });
});
