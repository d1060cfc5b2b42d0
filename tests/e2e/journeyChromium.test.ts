import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOptions, restoreBackup, saveBackup } from './harness/backupPage.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { paintedWords, waitForPainted } from './harness/painted.ts';
import { chooseTag, goTo, listedTags } from './harness/panel.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { tagPassage, tagThisPage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

const FIRST = 'Our staff draw on national standards for teaching and for professional learning';
const SECOND = 'We are proposing fewer topics, held for longer';
const THIRD = 'published the results, including the year in which we found no difference';

/** One reviewer’s days with Crosswalk, each step on what the one before left. */
describe('the main journey in Chromium', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;
  const downloads = temporaryFolder('downloads');
  let backup = '';

  async function begin(profile?: string): Promise<void> {
    chromium = await launchChromium(profile ? { profile } : {});
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/vendor-proposal.html`);
    panel = await tagThisPage(chromium, page);
  }

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ folder: 'samples' });
    await begin();
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('tags passages with the mouse, and the panel lists them in the order of the document', async () => {
    await tagPassage(page, FIRST, { standard: 'Professional Expertise', strength: 'partial', note: 'In what way?' });
    await tagPassage(page, SECOND, { standard: 'Implementation' });
    await tagPassage(page, THIRD, { standard: 'Evidence' });
    const listed = await listedTags(panel, 3);
    const inDocument = await page.evaluate(
      (quotes) =>
        quotes.toSorted(
          (a, b) => (document.body.textContent ?? '').indexOf(a) - (document.body.textContent ?? '').indexOf(b),
        ),
      listed,
    );
    expect(listed).toEqual(inDocument);
    await waitForText(panel, 'In what way?');
    for (const passage of [FIRST, SECOND, THIRD]) await waitForPainted(page, passage);
  });

  it('leaves the document as it was: nothing is added to it but our own element', async () => {
    const added = await page.evaluate(async () => {
      const before = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      for (const ours of document.querySelectorAll('[data-crosswalk]')) ours.remove();
      return document.body.innerHTML.trim() === before.body.innerHTML.trim();
    });
    expect(added).toBe(true);
  });

  it('finds everything again after the browser was closed', async () => {
    await chromium.close();
    await begin(chromium.profile);
    await listedTags(panel, 3);
    for (const passage of [FIRST, SECOND, THIRD]) await waitForPainted(page, passage);
  });

  it('edits a tag, takes the edit back and does it again', async () => {
    await chooseTag(panel, FIRST);
    await click(panel, `aria/${words('common.edit')}[role="button"]`);
    await click(panel, `aria/${words('picker.note')}[role="textbox"]`);
    await panel.keyboard.type(' Ask at the interview.');
    await click(panel, `::-p-text(${words('picker.save')})`);
    await waitForText(panel, 'Ask at the interview.');
    await press(panel, 'z');
    await panel.waitForFunction(() => !document.body.innerText.includes('Ask at the interview.'), { polling: 50 });
    await press(panel, 'z', 'Shift');
    await waitForText(panel, 'Ask at the interview.');
  });

  it('deletes a tag and brings it back, in the panel and on the page', async () => {
    await chooseTag(panel, SECOND);
    await click(panel, `aria/${words('common.delete')}[role="button"]`);
    await listedTags(panel, 2);
    await waitForPainted(page, SECOND, false);
    await press(panel, 'z');
    await listedTags(panel, 3);
    await waitForPainted(page, SECOND);
  });

  it('undoes what was done before the browser was closed', async () => {
    await chooseTag(panel, THIRD);
    await click(panel, `aria/${words('common.delete')}[role="button"]`);
    await listedTags(panel, 2);
    await chromium.close();
    await begin(chromium.profile);
    await listedTags(panel, 2);
    await press(panel, 'z');
    await listedTags(panel, 3);
  });

  it('restores a deleted tag from the bin', async () => {
    await chooseTag(panel, THIRD);
    await click(panel, `aria/${words('common.delete')}[role="button"]`);
    await listedTags(panel, 2);
    const options = await openOptions(chromium);
    await click(options, `aria/${words('options.open')}: ${words('options.deleted')}`);
    await click(options, `::-p-xpath(//dialog//button[starts-with(., "${words('options.bin.restore')}")])`);
    await shown(options, `::-p-text(${words('options.bin.restored').split('$')[0]?.trim()})`);
    await options.close();
    await page.bringToFront();
    await listedTags(panel, 3);
  });

  it('shows in coverage what was tagged and what was not', async () => {
    await goTo(panel, 'coverage');
    for (const standard of ['Evidence', 'Implementation', 'Leadership']) await waitForText(panel, standard);
    await goTo(panel, 'tags');
  });

  it('saves a backup and restores it in an empty profile', async () => {
    const options = await openOptions(chromium);
    backup = await saveBackup(options, downloads);
    await chromium.close();

    chromium = await launchChromium();
    await restoreBackup(await openOptions(chromium), backup);
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/vendor-proposal.html`);
    panel = await tagThisPage(chromium, page);
    expect((await listedTags(panel, 3)).length).toBe(3);
    await waitForText(panel, 'Ask at the interview.');
    for (const passage of [FIRST, SECOND, THIRD]) await waitForPainted(page, passage);
    expect((await paintedWords(page)).length).toBeGreaterThanOrEqual(3);
  });
});

/** Ctrl and a key in a page that has no field in focus. */
async function press(page: Page, key: 'z', also?: 'Shift'): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.down('Control');
  if (also) await page.keyboard.down(also);
  await page.keyboard.press(key);
  if (also) await page.keyboard.up(also);
  await page.keyboard.up('Control');
}
