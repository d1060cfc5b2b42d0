import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOptions } from './harness/backupPage.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { goTo, listedTags } from './harness/panel.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { notShown, shown } from './harness/shown.ts';
import { openPicker, openPopup, SEARCH, tagPassage, tagThisPage } from './harness/tagging.ts';

const PASSAGE = 'Coaches meet every team once a week';
const NOTE = 'confidential-remark';

/** A page that trusts nobody: no script, style, frame, font or connection from anywhere. */
const STRICT = {
  html: `<!doctype html><html lang="en"><title>Plan</title><h1>Plan</h1><p>${PASSAGE}, and plan the next lesson.</p>`,
  headers: {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  },
};

/** A page that gives itself no origin, as raw files on code hosts do. */
const SANDBOXED = { html: STRICT.html, headers: { 'content-security-policy': "default-src 'none'; sandbox" } };

/** A page whose script watches: every event on its window, every element added, every frame it can name. */
const CURIOUS = `<!doctype html><html lang="en"><title>Plan</title><style>* { font-size: 40px !important; display: block !important; }</style>
<h1>Plan</h1><p>${PASSAGE}, and plan the next lesson.</p><p>Another sentence stands here.</p>
<script>
  window.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste', 'message', 'focusin', 'change', 'click']) {
    window.addEventListener(type, (event) => {
      const from = event.composedPath()[0];
      window.heard.push({ type, key: event.key ?? null, data: String(event.data ?? ''), from: from.nodeName ?? 'window' });
    }, true);
  }
  window.attached = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) { window.attached.push(options.mode); return attach.call(this, options); };
</script>`;

describe('what a page and the network learn of a reviewer', () => {
  let server: PageServer;
  let chromium: Chromium;

  async function tagged(path: string): Promise<{ page: Page; panel: Page }> {
    const page = await chromium.browser.newPage();
    await page.goto(server.origin + path);
    return { page, panel: await tagThisPage(chromium, page) };
  }

  beforeAll(async () => {
    server = await servePages({
      folder: 'samples',
      pages: { '/strict.html': STRICT, '/sandboxed.html': SANDBOXED, '/curious.html': { html: CURIOUS } },
    });
    chromium = await launchChromium();
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it.each(['/strict.html', '/sandboxed.html'])('tags on a page with the strictest policy: %s', async (path) => {
    const { page } = await tagged(path);
    await tagPassage(page, PASSAGE, { standard: 'Evidence' });
    await waitForPainted(page, PASSAGE);
    await page.close();
  });

  it('shows the page’s scripts nothing: no key, no shadow root, no frame, no global, no tag', async () => {
    const { page } = await tagged('/curious.html');
    const globals = () => page.evaluate(() => Object.getOwnPropertyNames(window).toSorted());
    const before = await globals();
    await tagPassage(page, PASSAGE, { standard: 'Evidence', note: NOTE });
    await waitForPainted(page, PASSAGE);

    const seen = await page.evaluate(() => {
      const host = document.querySelector('[data-crosswalk]');
      const { heard, attached } = window as unknown as {
        heard: { type: string; key: string | null }[];
        attached: string[];
      };
      return {
        keys: heard.filter(({ type }) => /key|input|paste/.test(type)),
        messages: heard.filter(({ type }) => type === 'message'),
        attached,
        root: host?.shadowRoot ?? null,
        children: host?.childNodes.length,
        frames: window.length,
        everything: document.documentElement.outerHTML + JSON.stringify(heard),
        stored: JSON.stringify({ ...localStorage, ...sessionStorage }),
      };
    });
    expect(seen.keys).toEqual([]);
    expect(seen.messages).toEqual([]);
    expect(seen.attached).toEqual([]);
    expect(seen.root).toBeNull();
    expect(seen.children).toBe(0);
    expect(seen.frames).toBe(0);
    expect(seen.everything.match(/<div data-crosswalk[^>]*>(.*?)<\/div>/)?.[1]).toBe('');
    expect(seen.everything).not.toContain(NOTE);
    expect(seen.everything).not.toContain('Evidence');
    expect(seen.stored).toBe('{}');
    expect(await globals()).toEqual(before);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    await page.close();
  });

  it('does nothing on events that a page’s script makes up', async () => {
    const { page, panel } = await tagged('/curious.html');
    await listedTags(panel, 1);
    await openPicker(page, 'Another sentence stands here.');
    await page.evaluate(() => {
      const host = document.querySelector('[data-crosswalk]');
      for (const target of [host, document.body, document, window]) {
        for (const key of ['Enter', '1', 'Escape', 'Delete', 'z']) {
          const ctrlKey = key === 'z';
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, composed: true }));
        }
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click']) {
          target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 60, clientY: 300 }));
        }
      }
    });
    await shown(page, SEARCH);
    await listedTags(panel, 1);
    await page.keyboard.press('Escape');
    await notShown(page, SEARCH);
    await page.close();
  });

  it('asks the network for nothing, whatever is opened', async () => {
    const { page, panel } = await tagged('/vendor-proposal.html');
    await tagPassage(page, 'We are proposing fewer topics', { standard: 'Implementation' });
    for (const view of ['passages', 'coverage', 'guide', 'tags'] as const) await goTo(panel, view);
    const popup = await openPopup(chromium, page);
    await popup.keyboard.type('evidence');
    await shown(popup, '[role=option]');
    const options = await openOptions(chromium);
    await shown(options, `::-p-text(${words('options.title')})`);

    const asked = await chromium.closeAndListRequests();
    expect(asked.filter(({ url }) => !url.startsWith(server.origin))).toEqual([]);
    expect(asked.filter(({ from }) => from.startsWith('chrome-extension:'))).toEqual([]);
    chromium = await launchChromium();
  });
});
