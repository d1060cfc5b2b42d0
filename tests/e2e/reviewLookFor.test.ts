import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileAddress } from '../../core/model/document.ts';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { PATIENCE } from './harness/patience.ts';
import { until } from './harness/planTab.ts';
import { openReader, readFileIn } from './harness/reader.ts';
import { named, put } from './harness/reviewStory.ts';
import { proposalRecords, seedRecordsOf } from './harness/seedProposals.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { still } from './harness/still.ts';
import { storedRecords } from './harness/storedRecords.ts';
import { tagThisPage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';
import { sideways } from './harness/zoom.ts';

const NEAR = 'Fees do not include the pay of substitutes who step in for teachers.';
const PAGE = `<!doctype html><html lang="en"><title>Northfield</title><main style="padding: 60px"><h1>Northfield</h1>
<p>Logs and student work are studied with the principal every month to plan the next round.</p>
<h2>Fees and terms</h2><p>${NEAR}</p></main>`;
const FILE = '# Bright Harbor\n\nCoaching follows every workshop. Release time is shared with the district.\n';

/** In an extension page: how many texts are stored, and how many of them with headings. */
async function keptTexts(): Promise<number[]> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open('crosswalk'));
  const all = await asked(database.transaction('texts').objectStore('texts').getAll());
  database.close();
  return [all.length, all.filter(({ outline }) => outline?.headings.length > 0).length];
}

describe('looking for something in all documents of a review', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let ids: string[];

  stepByStep();
  const inCard = (item: string, label: string) =>
    `::-p-xpath(//section[@id="finding-${item}"]//button[starts-with(normalize-space(.), "${label}")])`;
  const text = (selector: string) =>
    page.$eval(selector, (each) => (each as HTMLElement).innerText.replace(/\s+/g, ' '));
  const absences = async () =>
    (await storedRecords(page)).findings.filter(({ absence, itemId }) => absence && itemId !== 'evidence');
  const lookFor = async (item: string) => {
    await click(page, inCard(item, words('review.findings.look')));
    await page.select(`#finding-${item} .look select`, 'all');
    await click(page, inCard(item, put('review.findings.searchAll', '3')));
  };

  beforeAll(async () => {
    server = await servePages({ pages: { '/northfield.html': { html: PAGE } } });
    chromium = await launchChromium();
    const file = path.join(temporaryFolder('look'), 'harbor.md');
    writeFileSync(file, FILE);
    const records = proposalRecords(server.origin);
    const [, second] = records.documents;
    if (!second) throw new Error('a document');
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    Object.assign(second, { kind: 'markdown', url: fileAddress(hash), fileName: 'harbor.md', fileSize: 1 });
    ids = records.documents.map(({ id }) => id);
    await seedRecordsOf(chromium, records);
    const web = await chromium.browser.newPage();
    await web.goto(`${server.origin}/northfield.html`);
    await tagThisPage(chromium, web);
    const reader = await openReader(chromium);
    await readFileIn(reader, file);
    await until(async () => (await reader.evaluate(keptTexts)).join() === '2,2', 'two texts with headings are kept');
    await reader.close();
    page = await chromium.browser.newPage();
    await page.goto(`${chromium.origin}/review.html#findings/${ids[0]}`);
    await shown(page, '.finding');
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('searches every text that is kept, and says which documents were not searched and which have evidence', async () => {
    await lookFor('resources');
    await waitForText(page, 'in 2 documents. 2 passages came close.');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('in 2 documents.');
    const found = await text('#finding-resources .look');
    expect(found).toContain(`${NEAR} Fees and terms · `);
    expect(found).toContain(words('review.findings.hasEvidence.1').replace('$1', '1'));
    expect(found).toContain(words('review.findings.notSearched.1').replace('$1', '1'));
    expect(await axeInBothSchemes(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 800 });
    expect(await sideways(page)).toEqual([]);
    await page.setViewport(null);
  });

  it('records the absence where nothing is tagged, with how much was searched, and gives the focus back', async () => {
    // Something came close there, so that is for a person to say.
    expect(await page.$eval('#finding-resources .record', (each) => each.getAttribute('aria-disabled'))).toBe('true');
    await still(page, '#finding-resources .searched .check');
    await click(page, '#finding-resources .searched .check');
    await click(page, inCard('resources', words('review.findings.record')));
    await shown(page, '#finding-resources .absent-head');
    await page.waitForFunction(
      (words) => document.activeElement?.textContent === words,
      { polling: 50 },
      words('review.cell.absent'),
    );
    const [only, ...others] = await absences();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ documentId: ids[0], itemId: 'resources', score: 0 });
    expect(only?.absence).toMatchObject({
      by: 'D. Whitfield',
      documents: [{ documentId: ids[0], pages: null }],
      near: [{ exact: NEAR, documentId: ids[0] }],
    });
    expect(only?.absence?.documents[0]?.characters).toBeGreaterThan(NEAR.length);
  });

  it('records it for several documents in one step', async () => {
    await lookFor('equity-foundations');
    await click(page, inCard('equity-foundations', put('review.findings.recordAll', '2')));
    await waitForText(page, put('review.findings.recordedAll', '2'));
    const both = (await absences()).filter(({ itemId }) => itemId === 'equity-foundations');
    expect(both.map(({ documentId }) => documentId).sort()).toEqual(ids.slice(0, 2).sort());
    for (const { documentId, absence } of both) {
      expect(absence?.documents.map((each) => each.documentId)).toEqual([documentId]);
    }
    await click(page, named(words('common.undo'), 'section'));
    await expect.poll(async () => (await absences()).length, { timeout: PATIENCE }).toBe(1);
  });

  it('tags what came close in another document under the item, and cites it in that document’s finding', async () => {
    await page.goto(`${chromium.origin}/review.html#findings/${ids[1]}`);
    await shown(page, '.finding');
    await click(page, inCard('leadership', words('review.findings.look')));
    await page.select('#finding-leadership .look select', 'all');
    await click(page, '#finding-leadership .add-word input');
    await page.keyboard.type('studied with the principal');
    await page.keyboard.press('Enter');
    await click(page, inCard('leadership', put('review.findings.searchAll', '3')));
    await shown(page, '#finding-leadership .nears');
    const close = '//section[@id="finding-leadership"]//li[contains(., "studied with the principal")]';
    await click(page, `::-p-xpath(${close}//button[contains(., "${words('common.partial')}")])`);
    const cited = async () =>
      (await storedRecords(page)).findings.find(
        ({ documentId, itemId }) => documentId === ids[0] && itemId === 'leadership',
      )?.cited.length;
    await expect.poll(cited, { timeout: PATIENCE }).toBe(1);
  });
});
