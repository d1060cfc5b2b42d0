import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { paintedWords, waitForPainted } from './harness/painted.ts';
import { goTo, listedTags } from './harness/panel.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { waitForText } from './harness/shown.ts';
import { tagPassage, tagThisPage } from './harness/tagging.ts';

const ONE = 'Coaches meet every team once a week to plan the next lesson.';
const TWO = 'Principals take part in half of these meetings.';
const THREE = 'The district publishes what it has learned each spring.';

/** A page that draws itself, forgets its text and draws it anew, and loads more when asked. */
const SINGLE_PAGE = `<!doctype html><html lang="en"><title>Plan</title><h1>Plan</h1><div id="app"></div><script>
  const app = document.getElementById('app');
  window.draw = () => { app.innerHTML = '<section><p>${ONE}</p></section>'; };
  window.more = () => { app.insertAdjacentHTML('beforeend', '<p>${TWO}</p>'); };
  window.clear = () => { app.innerHTML = ''; };
  draw();
</script>`;

const SHADOW = `<!doctype html><html lang="en"><title>Plan</title><h1>Plan</h1><p>${ONE}</p><plan-part></plan-part><script>
  customElements.define('plan-part', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<p id="inside">${TWO}</p>'; }
  });
</script>`;

const FRAMES = (other: string) => `<!doctype html><html lang="en"><title>Plan</title><h1>Plan</h1><p>${ONE}</p>
<iframe src="/inner.html" width="600" height="200" title="Annex"></iframe>
<iframe src="${other}/other.html" width="600" height="200" title="Advert"></iframe>`;
const INNER = `<!doctype html><html lang="en"><title>Annex</title><p>${TWO}</p></html>`;
const OTHER = `<!doctype html><html lang="en"><title>Other</title><p>${THREE}</p></html>`;

describe('pages of other kinds', () => {
  let server: PageServer;
  let elsewhere: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  async function open(path: string): Promise<void> {
    page = await chromium.browser.newPage();
    await page.goto(server.origin + path, { waitUntil: 'load' });
    panel = await tagThisPage(chromium, page);
  }

  beforeAll(async () => {
    elsewhere = await servePages({ pages: { '/other.html': { html: OTHER } } });
    server = await servePages({
      pages: {
        '/app.html': { html: SINGLE_PAGE },
        '/shadow.html': { html: SHADOW },
        '/frames.html': { html: FRAMES(elsewhere.origin) },
        '/inner.html': { html: INNER },
      },
    });
    chromium = await launchChromium();
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
    await elsewhere.close();
  });

  it('follows a page that draws its text anew and loads more later', async () => {
    await open('/app.html');
    await tagPassage(page, ONE, { standard: 'Implementation' });
    await waitForPainted(page, ONE);
    await page.evaluate('more()');
    await tagPassage(page, TWO, { standard: 'Leadership' });
    await waitForPainted(page, TWO);

    await page.evaluate('clear()');
    await waitForPainted(page, ONE, false);
    expect(await listedTags(panel, 2)).toHaveLength(2);
    await page.evaluate('draw()');
    await waitForPainted(page, ONE);
    await page.evaluate('more()');
    await waitForPainted(page, TWO);
    await page.close();
  });

  it('lists a passage that is not there any more, with its words, and places it nowhere', async () => {
    const second = 'Workshops are held twice a year.';
    await open('/app.html');
    await waitForPainted(page, ONE);
    await page.evaluate(`app.innerHTML = '<p>${second}</p>'`);
    await waitForText(panel, words('panel.attention.title'));
    await waitForText(panel, ONE);
    expect((await paintedWords(page)).filter((each) => each.includes('Workshops'))).toEqual([]);
    await page.close();
  });

  it('reads and paints open shadow roots', async () => {
    await open('/shadow.html');
    await tagPassage(page, TWO, { standard: 'Evidence' });
    await waitForPainted(page, TWO);
    await waitForText(panel, TWO);
    await tagPassage(page, ONE, { standard: 'Implementation' });
    await waitForPainted(page, ONE);
    await waitForText(panel, ONE);
    await page.close();
  });

  it('covers frames of the same origin and names the others', async () => {
    await open('/frames.html');
    const frame = page.frames().find((each) => each.url().endsWith('/inner.html'));
    if (!frame) throw new Error('The frame is not there.');
    await tagPassage(page, TWO, { standard: 'Leadership' }, frame);
    await waitForText(panel, TWO);
    await listedTags(panel, 1);
    await goTo(panel, 'passages');
    await waitForText(panel, words('panel.frames.title'));
    await waitForText(panel, elsewhere.origin);
    await page.close();
  });
});
