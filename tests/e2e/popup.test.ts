import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citationOf } from '../../content/citation.ts';
import { axeFindings } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { shown, waitForText } from './harness/shown.ts';
import { openPopup } from './harness/tagging.ts';

describe('the popup in Chromium', () => {
  let server: PageServer;
  let chromium: Chromium;

  beforeAll(async () => {
    server = await servePages({ folder: 'samples' });
    chromium = await launchChromium();
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('opens ready to type, and finds a standard by an old name, mistyped, without the network', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/vendor-proposal.html`);
    const popup = await openPopup(chromium, page);
    await waitForText(popup, words('popup.tagPage'));
    expect(await popup.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(true);
    expect(await axeFindings(popup)).toEqual([]);

    await popup.keyboard.type('lerning drivers');
    await shown(popup, '[role=option]');
    expect(await popup.$eval('[role=option]', (each) => (each as HTMLElement).innerText)).toContain('Equity Drivers');
    expect(await axeFindings(popup)).toEqual([]);
  });

  it('goes to a result by the arrows, and copies its citation with Control C', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/vendor-proposal.html`);
    const popup = await openPopup(chromium, page);
    await popup.keyboard.type('evidence');
    await shown(popup, '[role=option]:nth-child(2)');
    await popup.evaluate(() =>
      document.addEventListener('copy', ({ clipboardData }) => {
        document.body.dataset.copied = clipboardData?.getData('text/plain');
      }),
    );
    await popup.keyboard.press('ArrowDown');
    await popup.waitForFunction(
      () =>
        document.querySelector('[role=option]:nth-child(2)')?.id ===
        document.activeElement?.getAttribute('aria-activedescendant'),
      { polling: 50 },
    );
    const id = await popup.$eval('[role=option][aria-selected=true]', (each) => each.id.replace('result-', ''));
    await popup.keyboard.down('Control');
    await popup.keyboard.press('c', { commands: ['Copy'] });
    await popup.keyboard.up('Control');
    await waitForText(popup, words('popup.copied'));
    expect(await popup.evaluate(() => document.body.dataset.copied)).toBe(citationOf(id));
    await popup.close();
  });

  it('works on a page of the browser itself, and says why it cannot be tagged', async () => {
    const page = await chromium.browser.newPage();
    await page.goto('chrome://version');
    const popup = await openPopup(chromium, page);
    await waitForText(popup, words('popup.cannot.closed'));
    await popup.keyboard.type('evidence');
    await shown(popup, '[role=option]');
  });
});
