import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, endServiceWorker, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { chooseTag, listedTags } from './harness/panel.ts';
import { waitUntilSaid } from './harness/said.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedAtRest, storedRecords } from './harness/storedRecords.ts';
import { openPicker, SEARCH, tagThisPage } from './harness/tagging.ts';

/** Milliseconds after Enter; the worker is ended at each, so that some fall before, some into and some after the write. */
const MOMENTS = [0, 1, 2, 4, 6, 8, 10, 13, 17, 22, 30, 45];
const passageOf = (index: number) => `Sentence number ${index} of the plan`;
const LAST = MOMENTS.length + 3;
const HTML = `<!doctype html><title>Plan</title><main style="padding: 20px">${Array.from({ length: LAST + 1 })
  .map((_, index) => `<p>${passageOf(index)}, and nothing else.</p>`)
  .join('')}</main>`;

describe('the service worker is ended', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;
  const confirmed: string[] = [];

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ pages: { '/plan.html': { html: HTML } } });
    await begin();
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  async function begin(profile?: string) {
    chromium = await launchChromium(profile ? { profile } : {});
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/plan.html`);
    panel = await tagThisPage(chromium, page);
  }
  /** The picker, filled in, one Enter before the tag. */
  async function fillIn(passage: string) {
    await openPicker(page, passage);
    await page.keyboard.type('Evidence');
    await click(page, `aria/${words('picker.note')}[role="textbox"]`);
    await page.keyboard.type(`on ${passage}`);
  }
  async function save() {
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  }
  const notesStored = async () => (await storedRecords(panel)).tags.map(({ note }) => note);

  it('while the picker is open: the tag is saved all the same', async () => {
    const passage = passageOf(0);
    await fillIn(passage);
    expect(await endServiceWorker(chromium)).toBe(true);
    await save();
    await notShown(page, SEARCH);
    confirmed.push(passage);
    expect(await notesStored()).toEqual([`on ${passage}`]);
    await waitForPainted(page, passage);
  });

  it('between two tags, and twice in a row: nothing is missed', async () => {
    for (const index of [1, 2]) {
      await endServiceWorker(chromium);
      await fillIn(passageOf(index));
      await endServiceWorker(chromium);
      await save();
      await notShown(page, SEARCH);
      confirmed.push(passageOf(index));
    }
    await listedTags(panel, 3);
  });

  it('around the write: each tag is stored and confirmed, once', async () => {
    for (const [index, moment] of MOMENTS.entries()) {
      const passage = passageOf(3 + index);
      await fillIn(passage);
      await save();
      await new Promise((resolve) => setTimeout(resolve, moment));
      await endServiceWorker(chromium);
      await notShown(page, SEARCH);
      confirmed.push(passage);
      const stored = await notesStored();
      expect(stored.filter((note) => note === `on ${passage}`)).toHaveLength(1);
    }
  });

  it('again and again: the tag is stored once, or says that it may not be and Try again saves it', async () => {
    const passage = passageOf(LAST);
    await fillIn(passage);
    await save();
    // A worker that dies while it is asked to may never answer that.
    const soon = () => new Promise<false>((resolve) => setTimeout(resolve, 200, false));
    for (let times = 0; times < 40; times += 1) {
      await Promise.race([endServiceWorker(chromium).catch(() => false), soon()]);
    }
    const retry = `aria/${words('common.tryAgain')}[role="button"]`;
    await Promise.any([
      notShown(page, SEARCH),
      shown(page, retry).then(async (button) => {
        await waitUntilSaid(page, words('problem.unreachable'));
        await button.click();
      }),
    ]);
    await notShown(page, SEARCH);
    confirmed.push(passage);
    expect((await notesStored()).filter((note) => note === `on ${passage}`)).toHaveLength(1);
  });

  it('while the panel writes: the panel does not need it, and the page hears of the change', async () => {
    const passage = passageOf(1);
    await chooseTag(panel, passage);
    await endServiceWorker(chromium);
    await click(panel, `aria/${words('common.delete')}[role="button"]`);
    await endServiceWorker(chromium);
    await waitForPainted(page, passage, false);
    await panel.bringToFront();
    await click(panel, `aria/${words('common.undo')}[role="button"]`);
    await endServiceWorker(chromium);
    await waitForPainted(page, passage);
  });

  it('all that was confirmed is there after a restart, each once, with its document and its step to undo', async () => {
    const before = await storedAtRest(panel);
    await chromium.close();
    await begin(chromium.profile);
    await listedTags(panel, confirmed.length);
    const after = await storedRecords(panel);
    expect(after).toEqual(before);
    expect(after.tags.map(({ note }) => note).sort()).toEqual(confirmed.map((passage) => `on ${passage}`).sort());
    expect(after.documents).toHaveLength(1);
    expect(after.history.filter(({ action }) => action === 'tag:create')).toHaveLength(confirmed.length);
    await waitForText(panel, passageOf(3));
    await shown(panel, 'li[data-tag]');
  });
});
