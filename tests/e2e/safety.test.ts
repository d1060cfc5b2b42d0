import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, endServiceWorker, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { chooseTag, listedTags } from './harness/panel.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { smallDisk } from './harness/smallDisk.ts';
import { openPicker, SEARCH, tagPassage, tagThisPage } from './harness/tagging.ts';

const FIRST = 'Our staff draw on national standards for teaching and for professional learning';
const SECOND = 'We are proposing fewer topics, held for longer';
const THIRD = 'published the results, including the year in which we found no difference';

const TRY_AGAIN = `aria/${words('common.tryAgain')}[role="button"]`;

describe('nothing that was confirmed is lost', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  async function begin(options: { profile?: string } = {}): Promise<void> {
    chromium = await launchChromium(options);
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/vendor-proposal.html`);
    panel = await tagThisPage(chromium, page);
  }

  beforeEach(async () => {
    server = await servePages({ folder: 'samples' });
  });
  afterEach(async () => {
    await chromium.close();
    await server.close();
  });

  it('when the service worker is ended before, between and during tagging', async () => {
    await begin();
    await tagPassage(page, FIRST, { standard: 'Evidence' });
    expect(await endServiceWorker(chromium)).toBe(true);
    await tagPassage(page, SECOND, { standard: 'Implementation' });
    await openPicker(page, THIRD);
    await page.keyboard.type('Resources');
    await endServiceWorker(chromium);
    await Promise.all([page.keyboard.press('Enter'), endServiceWorker(chromium)]);
    // Either it is saved, or the picker says that it is not and keeps it; trying again then saves it once.
    await Promise.any([notShown(page, SEARCH), click(page, TRY_AGAIN)]);
    await notShown(page, SEARCH);
    expect(await listedTags(panel, 3)).toHaveLength(3);
  });

  it('when the browser is killed right after a tag was confirmed', async () => {
    await begin();
    await tagPassage(page, FIRST, { standard: 'Evidence' });
    await tagPassage(page, SECOND, { standard: 'Implementation' });
    const { profile } = chromium;
    await chromium.kill();
    await begin({ profile });
    await listedTags(panel, 2);
    await waitForPainted(page, FIRST);
    await waitForPainted(page, SECOND);
  });

  it('when the browser is killed while a tag is being written: it is there whole, or not at all', async () => {
    await begin();
    await tagPassage(page, FIRST, { standard: 'Evidence' });
    await openPicker(page, SECOND);
    await page.keyboard.type('Implementation');
    const { profile } = chromium;
    await Promise.all([page.keyboard.press('Enter').catch(() => {}), chromium.kill()]);
    await begin({ profile });
    await waitForPainted(page, FIRST);
    const quotes = await panel.$$eval('li[data-tag] .quote', (rows) => rows.map((row) => row.textContent ?? ''));
    expect([1, 2]).toContain(quotes.length);
    await tagPassage(page, THIRD, { standard: 'Resources' });
    await listedTags(panel, quotes.length + 1);
  });

  it('when the disk is full: it is said, what was typed stays, and a later try saves it', async ({ skip }) => {
    const disk = smallDisk(60);
    if (!disk) return skip('A disk of its own takes root on Linux.');
    try {
      await begin({ profile: path.join(disk.folder, 'profile') });
      await tagPassage(page, FIRST, { standard: 'Evidence' });
      await listedTags(panel, 1);
      disk.fill();
      await openPicker(page, SECOND);
      await page.keyboard.type('Implementation');
      await page.keyboard.press('Enter');
      const tryAgain = await shown(page, TRY_AGAIN);
      const said = await tryAgain.evaluate((each) => each.closest('[role=alert]')?.textContent);
      expect(said).toContain(words('problem.full'));
      await listedTags(panel, 1);

      disk.free();
      await click(page, TRY_AGAIN);
      await notShown(page, SEARCH);
      await listedTags(panel, 2);
      await waitForPainted(page, SECOND);
      await chromium.close();
    } finally {
      disk.remove();
    }
  });

  it('when two windows edit the same tag: the second is told, and nothing of either is gone', async () => {
    await begin();
    await tagPassage(page, FIRST, { standard: 'Evidence', note: 'First thought.' });
    await listedTags(panel, 1);
    const otherPage = await openInNewWindow();
    const otherPanel = await tagThisPage(chromium, otherPage, panel);
    await listedTags(otherPanel, 1);

    for (const each of [panel, otherPanel]) {
      await chooseTag(each, FIRST);
      await click(each, `aria/${words('common.edit')}[role="button"]`);
      await click(each, `aria/${words('picker.note')}[role="textbox"]`);
    }
    await panel.keyboard.type(' From the first window.');
    await otherPanel.keyboard.type(' From the second window.');
    await click(panel, `::-p-text(${words('picker.save')})`);
    await waitForText(panel, 'From the first window.');
    await click(otherPanel, `::-p-text(${words('picker.save')})`);
    await waitForText(otherPanel, words('panel.conflict.title'));
    expect(await panel.evaluate(() => document.body.innerText)).toContain('From the first window.');
    await click(otherPanel, `aria/${words('panel.conflict.compare')}[role="button"]`);
    await shown(otherPanel, '[role=dialog], dialog[open]');
    const kept = await otherPanel.evaluate(
      () => document.body.innerText + [...document.querySelectorAll('textarea')].map((each) => each.value).join(),
    );
    expect(kept).toContain('From the second window.');
  });

  async function openInNewWindow(): Promise<Page> {
    const session = await chromium.browser.target().createCDPSession();
    const url = `${server.origin}/vendor-proposal.html`;
    const { targetId } = await session.send('Target.createTarget', { url, newWindow: true });
    const target = await chromium.browser.waitForTarget(
      (each) => (each as unknown as { _targetId: string })._targetId === targetId,
    );
    const opened = await target.page();
    if (!opened) throw new Error('No second window.');
    await opened.waitForFunction((at) => location.href === at && document.readyState === 'complete', {}, url);
    return opened;
  }
});
