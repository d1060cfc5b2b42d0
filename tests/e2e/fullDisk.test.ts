import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { chooseTag, listedTags } from './harness/panel.ts';
import { waitUntilSaid } from './harness/said.ts';
import { selectText } from './harness/selectText.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { type StoredRecords, storedAtRest, storedRecords } from './harness/storedRecords.ts';
import { openPicker, SEARCH, tagPassage, tagThisPage } from './harness/tagging.ts';
import { variantOfBuild } from './harness/variantOfBuild.ts';

const FIRST = 'We are proposing fewer topics, held for longer';
const SECOND = 'Our staff draw on national standards';
const THIRD = 'published the results, including the year in which we found no difference';
const FOURTH = 'Each coach serves two schools and is there on the same days every week';
const HTML = `<!doctype html><title>Plan</title><main style="padding: 40px">${[FIRST, SECOND, THIRD, FOURTH].map((words) => `<p>${words}.</p>`).join('')}</main>`;
/** Bytes free when the disk is not full. */
const ROOM = 4_000_000;
const NOTE = 'Typed while the disk was full';

/**
 * The build without `unlimitedStorage`, because only then has the browser a quota to run against; the error is the one
 * of a full disk.
 */
describe('a full disk', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;
  let options: Page;
  let before: StoredRecords;
  let session: CDPSession;

  const tryAgain = `aria/${words('common.tryAgain')}[role="button"]`;
  /** Fills what is left of the quota, down to the last bytes, or makes room again. */
  async function fill(isFull: boolean) {
    await options.evaluate(async (wanted) => {
      const open = indexedDB.open('filler');
      open.onupgradeneeded = () => open.result.createObjectStore('filler', { autoIncrement: true });
      await new Promise((resolve) => {
        open.onsuccess = resolve;
      });
      const work = (run: (store: IDBObjectStore) => void) =>
        new Promise<boolean>((resolve) => {
          const transaction = open.result.transaction('filler', 'readwrite', { durability: 'strict' });
          run(transaction.objectStore('filler'));
          transaction.oncomplete = () => resolve(true);
          transaction.onabort = () => resolve(false);
        });
      if (wanted) {
        for (const size of [60_000, 4000, 400, 40]) {
          const bytes = () => crypto.getRandomValues(new Uint8Array(size));
          while (await work((store) => store.add(bytes()))) await 0;
        }
      } else await work((store) => store.clear());
      open.result.close();
    }, isFull);
    if (isFull) return;
    // Clearing frees nothing at once; the room comes from a larger quota.
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin: chromium.origin });
    await session.send('Storage.overrideQuotaForOrigin', { origin: chromium.origin, quotaSize: usage + ROOM });
  }

  stepByStep();
  beforeAll(async () => {
    const build = variantOfBuild('chrome', (manifest) => {
      manifest.permissions = manifest.permissions.filter((each) => each !== 'unlimitedStorage');
    });
    server = await servePages({ pages: { '/vendor-proposal.html': { html: HTML } } });
    chromium = await launchChromium({ build });
    options = await chromium.browser.newPage();
    session = await options.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin: chromium.origin, quotaSize: ROOM });
    await options.goto(`${chromium.origin}/options.html`);
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/vendor-proposal.html`);
    panel = await tagThisPage(chromium, page);
    await tagPassage(page, FIRST, { standard: 'Evidence', note: 'Before' });
    before = await storedAtRest(panel);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('keeps the picker open with what was typed, says what is wrong and what is safe, and loses nothing', async () => {
    await fill(true);
    await openPicker(page, SECOND);
    await page.keyboard.type('Implementation');
    await click(page, `aria/${words('picker.note')}[role="textbox"]`);
    await page.keyboard.type(NOTE);
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await waitUntilSaid(page, words('problem.full'));
    await shown(page, SEARCH);
    await click(page, tryAgain);
    await waitUntilSaid(page, words('problem.full'));
    expect(await storedRecords(panel)).toEqual(before);
  });

  it('says that a draft could not be stored, and keeps it while the page stays', async () => {
    await shown(page, tryAgain);
    // The first empties the search field.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await notShown(page, SEARCH);
    await waitUntilSaid(page, words('page.draftHere'));
    expect(await storedRecords(panel)).toEqual(before);
    await openPicker(page, SECOND);
    const note = await shown(page, `aria/${words('picker.note')}[role="textbox"]`);
    expect(await note.evaluate((it) => (it as HTMLTextAreaElement).value)).toBe(NOTE);
    await page.keyboard.type('Implementation');
    await page.keyboard.press('Enter');
    await waitUntilSaid(page, words('problem.full'));
  });

  it('saves exactly one tag by Try again, once there is room', async () => {
    await fill(false);
    await click(page, tryAgain);
    await notShown(page, SEARCH);
    await listedTags(panel, 2);
    const { tags } = await storedRecords(panel);
    expect(tags.filter(({ note }) => note === NOTE)).toHaveLength(1);
    expect(tags.find(({ note }) => note === 'Before')).toEqual(before.tags[0]);
  });

  it('is said in the panel too: an edit stays in its picker until it is saved', async () => {
    before = await storedRecords(panel);
    await fill(true);
    await chooseTag(panel, FIRST);
    await click(panel, `aria/${words('common.edit')}[role="button"]`);
    await click(panel, `aria/${words('picker.note')}[role="textbox"]`);
    await panel.keyboard.type(', and after');
    await click(panel, `::-p-text(${words('picker.save')})`);
    await waitForText(panel, words('problem.full'));
    expect(await storedRecords(panel)).toEqual(before);
    await fill(false);
    await click(panel, tryAgain);
    await notShown(panel, SEARCH);
    await waitForText(panel, 'Before, and after');
    expect((await storedRecords(panel)).tags).toHaveLength(2);
  });

  it('stops neither undo nor delete from saying so, and they work once there is room', async () => {
    before = await storedRecords(panel);
    await fill(true);
    await chooseTag(panel, FIRST);
    await click(panel, `aria/${words('common.delete')}[role="button"]`);
    await waitForText(panel, words('problem.full').split('. ')[0] ?? '');
    expect(await storedRecords(panel)).toEqual(before);
    await fill(false);
    await panel.bringToFront();
    await click(panel, tryAgain);
    await listedTags(panel, 1);
  });

  it('leaves the tag of another passage to be added as before', async () => {
    await tagPassage(page, THIRD, { standard: 'Leadership' });
    await listedTags(panel, 2);
  });

  it('offers to try again what the toolbar was to tag as last time, and tags it once', async () => {
    await fill(true);
    await selectText(page, FOURTH);
    const again = words('page.again').replace('$1', 'Leadership').replace('$2', 'strong');
    await click(page, `aria/${again}[role="button"]`);
    await waitUntilSaid(page, words('problem.full'));
    await fill(false);
    await click(page, tryAgain);
    await listedTags(panel, 3);
  });
});
