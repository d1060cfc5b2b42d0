import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './harness/axe.ts';
import { chooseBackup, openOptions, saveBackup } from './harness/backupPage.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { chooseTag, goTo, listedTags } from './harness/panel.ts';
import { SCHEMES, showIn } from './harness/schemes.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, shown, waitForText } from './harness/shown.ts';
import { openPicker, openPopup, tagPassage, tagThisPage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

const FIRST = 'Our staff draw on national standards for teaching and for professional learning';
const SECOND = 'We are proposing fewer topics, held for longer';

describe.each(SCHEMES)('axe finds nothing in the %s scheme', (scheme) => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    server = await servePages({ folder: 'samples' });
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/vendor-proposal.html`);
    panel = await tagThisPage(chromium, page);
    await showIn(panel, scheme);
    await showIn(page, scheme);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('on the panel with no tags', async () => {
    await shown(panel, '#tab-tags');
    expect(await axeFindings(panel)).toEqual([]);
  });

  it('on the picker in the page', async () => {
    await openPicker(page, FIRST);
    const frame = page.frames().find((each) => each !== page.mainFrame());
    if (!frame) throw new Error('The picker has no frame.');
    expect(await axeFindings(frame)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('on the panel with tags, one chosen, one being edited', async () => {
    await tagPassage(page, FIRST, { standard: 'Professional Expertise', strength: 'partial', note: 'In what way?' });
    await tagPassage(page, SECOND, { standard: 'Implementation', strength: 'conflicts' });
    await listedTags(panel, 2);
    expect(await axeFindings(panel)).toEqual([]);
    await chooseTag(panel, FIRST);
    await click(panel, `aria/${words('panel.filtersNone')}`);
    expect(await axeFindings(panel)).toEqual([]);
    await click(panel, `aria/${words('common.edit')}[role="button"]`);
    await shown(panel, '[role=dialog]');
    expect(await axeFindings(panel)).toEqual([]);
    await panel.keyboard.press('Escape');
  });

  it.each(['passages', 'coverage', 'guide'] as const)('on the panel’s %s', async (view) => {
    await goTo(panel, view);
    expect(await axeFindings(panel)).toEqual([]);
  });

  it('on each page of the guide', async () => {
    await goTo(panel, 'guide');
    for (const item of await guideItems(panel)) {
      await goTo(panel, 'tags');
      await goTo(panel, 'guide');
      const button = (await guideButtons(panel))[item];
      await button?.click();
      expect(await axeFindings(panel), `guide item ${item}`).toEqual([]);
    }
  });

  it('on the popup, empty, with results and with none', async () => {
    const popup = await openPopup(chromium, page);
    await showIn(popup, scheme);
    await waitForText(popup, words('popup.tagPage'));
    expect(await axeFindings(popup)).toEqual([]);
    await popup.keyboard.type('evidence');
    await shown(popup, '[role=option]');
    expect(await axeFindings(popup)).toEqual([]);
    await popup.keyboard.press('Escape');
    await popup.keyboard.type('qqqq xyzzy');
    await waitForText(popup, words('popup.nothingHint'));
    expect(await axeFindings(popup)).toEqual([]);
  });

  it('on options, and on its dialogs', async () => {
    const options = await openOptions(chromium);
    await showIn(options, scheme);
    expect(await axeFindings(options)).toEqual([]);
    const backup = await saveBackup(options, temporaryFolder('downloads'));
    await chooseBackup(options, backup);
    await waitForText(options, words('options.plan.allSame'));
    expect(await axeFindings(options)).toEqual([]);
    await options.close();
  });

  it('on the panel beside a page it cannot see any more, and beside one it was never on', async () => {
    await page.bringToFront();
    await goTo(panel, 'tags');
    await page.reload();
    await waitForText(panel, words('panel.lost.title'));
    expect(await axeFindings(panel)).toEqual([]);
    await page.goto(`${server.origin}/improvement-plan.html`);
    await waitForText(panel, words('panel.empty.noPage'));
    expect(await axeFindings(panel)).toEqual([]);
  });
});

const guideButtons = (panel: Page): Promise<ElementHandle<Element>[]> => panel.$$('#view button, #view a[href^="#"]');
const guideItems = async (panel: Page): Promise<number[]> => (await guideButtons(panel)).map((_, index) => index);
