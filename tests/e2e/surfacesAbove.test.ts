import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { PATIENCE } from './harness/patience.ts';
import { selectText } from './harness/selectText.ts';
import { type PageServer, type Served, servePages } from './harness/servePages.ts';
import { click, notShown, shown } from './harness/shown.ts';
import { SEARCH, tagPassage, tagThisPage } from './harness/tagging.ts';

const WORDS = 'Coaches and teachers study student work together every week.';
const PART = 'study student work';
const TAG = `aria/${words('page.tag')}[role="button"]`;
const CARD = `aria/${words('page.cardTitle')}[role="dialog"]`;
const doc = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plan</title>${head}</head><body>${body}</body></html>`;
const text = `<h2>Terms</h2><p>${WORDS}</p><p>There is more to read in this part of the page, and it goes on for a while.</p>`;

const pages: Record<string, Served> = {
  '/dialog': { html: doc(`<p>Behind it.</p><dialog id="part">${text}</dialog><script>part.showModal()</script>`) },
  '/dialog-in-shadow': {
    html: doc(`<p>Behind it.</p><x-dialog></x-dialog><script>
      customElements.define('x-dialog', class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<dialog>${text}</dialog>`)};
        }
        connectedCallback() { this.shadowRoot.firstChild.showModal(); }
      });
    </script>`),
  },
  '/popover': { html: doc(`<p>Behind it.</p><div id="part" popover="manual">${text}</div>`) },
  '/full': {
    html: doc(`<p>Behind it.</p><button>Full</button><div id="part" style="background: white">${text}</div>`),
  },
  '/trap': {
    html: doc(`<p>Behind it.</p><div id="part" role="dialog" tabindex="-1">${text}<input></div><script>
      const keep = () => part.contains(document.activeElement) || part.querySelector('input').focus();
      document.addEventListener('focusin', keep, true);
      document.addEventListener('focusout', () => setTimeout(keep), true);
      keep();
    </script>`),
  },
  '/zoom': { html: doc(text, '<style>html { zoom: 1.7 }</style>') },
  '/scroll': { html: doc(`<div style="height: 200px"></div>${text}<div style="height: 3000px"></div>`) },
  '/frames': {
    html: doc('<p>Outside.</p><iframe src="/middle" width="700" height="400" style="padding: 60px 80px"></iframe>'),
  },
  '/middle': {
    html: doc('<p>Between.</p><iframe src="/inner" width="600" height="250" style="padding: 20px"></iframe>'),
  },
  '/inner': { html: doc(text) },
  '/button': { html: doc(`${text}<button>Here</button>`) },
};

describe('what floats over a page in Chromium', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;

  const open = async (path: string) => {
    await page.goto(`${server.origin}${path}`);
    await tagThisPage(chromium, page);
  };
  /** The box of the frame that a surface stands in, and whether the pointer would reach it there. */
  const boxOf = async (selector: string) => {
    const { frame } = await shown(page, selector);
    const element = await frame.frameElement();
    if (!element) throw new Error(`${selector} stands in no frame.`);
    return element.evaluate((each) => {
      for (const animation of each.getAnimations()) animation.finish();
      const { left, top, right, bottom } = each.getBoundingClientRect();
      let at: Element | null = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      // Of a closed shadow root in an open one the outer host is told.
      while (at?.shadowRoot) at = at.shadowRoot.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const seen = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      return { left, top, right, bottom, onTop: at?.hasAttribute('data-crosswalk') ?? false, seen };
    });
  };
  const wordsBox = (path = page.mainFrame()) =>
    path.evaluate((wanted) => {
      const roots: Node[] = [document.body];
      for (const each of document.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot);
      for (const root of roots) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          const at = node.data.indexOf(wanted);
          if (at < 0 || node.parentElement?.localName === 'script') continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const { left, top, right, bottom } = range.getBoundingClientRect();
          return { left, top, right, bottom };
        }
      }
      throw new Error('The words are not there.');
    }, PART);
  const tagFromToolbar = async () => {
    const toolbar = await boxOf(TAG);
    expect(toolbar).toMatchObject({ onTop: true, seen: true });
    await click(page, TAG);
    const picker = await boxOf(SEARCH);
    expect(picker).toMatchObject({ onTop: true, seen: true });
    const at = await wordsBox();
    const apart =
      picker.left >= at.right || picker.right <= at.left || picker.top >= at.bottom || picker.bottom <= at.top;
    expect(apart, 'the picker leaves the passage free').toBe(true);
    await page.keyboard.type('Evidence');
    await page.keyboard.press('Enter');
    await notShown(page, SEARCH);
    await waitForPainted(page, PART);
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

  it.each(['/dialog', '/dialog-in-shadow', '/zoom'])('can be used and seen: %s', async (path) => {
    await open(path);
    await selectText(page, PART);
    await tagFromToolbar();
  });

  it('goes back into the page when a dialog that it stood in is closed', async () => {
    await open('/dialog');
    await waitForPainted(page, PART);
    await page.evaluate(() => (document.querySelector('dialog') as HTMLDialogElement).close());
    await selectText(page, 'Behind it');
    expect(await boxOf(TAG)).toMatchObject({ onTop: true, seen: true });
    await tagPassage(page, 'Behind it', { standard: 'Leadership' });
    await waitForPainted(page, 'Behind it');
  });

  it('stands above a popover that was shown after it, and over what fills the screen', async () => {
    await open('/popover');
    await selectText(page, 'Behind it');
    await shown(page, TAG);
    await page.keyboard.press('Escape');
    await notShown(page, TAG);
    await page.evaluate(() => (document.querySelector('#part') as HTMLElement).showPopover());
    await selectText(page, PART);
    await tagFromToolbar();

    await open('/full');
    await selectText(page, 'Behind it');
    await shown(page, TAG);
    await page.keyboard.press('Escape');
    await notShown(page, TAG);
    await page.evaluate(() =>
      document
        .querySelector('button')
        ?.addEventListener('click', () => void document.querySelector('#part')?.requestFullscreen()),
    );
    // The selection is as it was, and so the toolbar that was closed stays closed.
    await page.click('button');
    await page.waitForFunction(() => document.fullscreenElement !== null, { polling: 50 });
    await selectText(page, PART);
    await tagFromToolbar();
    await page.evaluate(() => document.exitFullscreen());
  });

  it('keeps the keys in a page that holds the focus in a dialog of its own', async () => {
    await open('/trap');
    await selectText(page, PART);
    await tagFromToolbar();
    expect(await page.$eval('input', (field) => field.value)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.closest('#part') !== null)).toBe(true);
  });

  it('is at its words again after the page was scrolled', async () => {
    await open('/scroll');
    await selectText(page, PART);
    await shown(page, TAG);
    await page.evaluate(() => scrollBy({ top: 120, behavior: 'instant' }));
    const at = await wordsBox();
    const reached = () => boxOf(TAG).then(({ top }) => Math.abs(top - at.bottom - 8) < 2);
    await expect.poll(reached, { timeout: PATIENCE }).toBe(true);
  });

  it('finds the words of frames inside frames, whatever stands around them', async () => {
    await open('/frames');
    const inner = await page.waitForFrame((each) => each.url().endsWith('/inner'));
    const middle = page.frames().find((each) => each.url().endsWith('/middle'));
    const at = await wordsBox(inner);
    for (const frame of [inner, middle]) {
      const element = await frame?.frameElement();
      const by = await element?.evaluate((each) => {
        const { x, y } = each.getBoundingClientRect();
        const { paddingLeft, paddingTop } = getComputedStyle(each);
        return {
          x: x + each.clientLeft + Number.parseFloat(paddingLeft),
          y: y + each.clientTop + Number.parseFloat(paddingTop),
        };
      });
      if (!by) throw new Error('The frame is not there.');
      for (const side of ['left', 'right'] as const) at[side] += by.x;
      for (const side of ['top', 'bottom'] as const) at[side] += by.y;
    }
    const middleOf = (at.top + at.bottom) / 2;
    await page.mouse.move(at.left + 1, middleOf);
    await page.mouse.down();
    await page.mouse.move(at.right - 1, middleOf, { steps: 4 });
    await page.mouse.up();
    const toolbar = await boxOf(TAG);
    expect(Math.abs(toolbar.top - at.bottom - 8)).toBeLessThan(2);
    await click(page, TAG);
    await shown(page, SEARCH);
    await page.keyboard.type('Evidence');
    await page.keyboard.press('Enter');
    await notShown(page, SEARCH);
    await page.mouse.move(at.left + 20, at.bottom + 150);
    await page.mouse.move(at.left + 20, middleOf, { steps: 3 });
    await shown(page, CARD);
  });

  it('gives the focus back to what had it in the page', async () => {
    await open('/button');
    await page.focus('button');
    await page.evaluate((part) => {
      const node = document.querySelector('p')?.firstChild as Text;
      const at = node.data.indexOf(part);
      getSelection()?.setBaseAndExtent(node, at, node, at + part.length);
    }, PART);
    await click(page, TAG);
    await shown(page, SEARCH);
    await page.keyboard.press('Escape');
    await notShown(page, SEARCH);
    await page.waitForFunction(() => document.activeElement?.localName === 'button', { polling: 50 });
  });
});
