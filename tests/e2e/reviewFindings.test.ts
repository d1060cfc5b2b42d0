import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileAddress } from '../../core/model/document.ts';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { printToPdf } from './harness/printToPdf.ts';
import { openReader, readFileIn } from './harness/reader.ts';
import { proposalRecords, seedRecordsOf } from './harness/seedProposals.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { sideways } from './harness/zoom.ts';

const NEAR = 'Fees do not include the pay of substitutes who step in for teachers.';
const filler = Array.from(
  { length: 30 },
  (_, at) => `<p>Room ${at + 1} is painted in summer and its windows are cleaned.</p>`,
);
const html = `<html lang="en"><h1>Northfield</h1><p>Logs and student work are studied with the principal every month.</p>
${filler.join('')}<h2 style="break-before:page">Fees</h2><p>${NEAR}</p>${filler.join('')}`;

/** In the reader: whether the text that it has read is stored. */
async function textIsKept(): Promise<boolean> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open('crosswalk'));
  const kept = await asked(database.transaction('texts').objectStore('texts').count());
  database.close();
  return kept > 0;
}

describe('Findings', () => {
  let chromium: Chromium;
  let page: Page;
  let ids: string[];

  stepByStep();
  const card = (item: string) => `#finding-${item}`;
  const inCard = (item: string, label: string) =>
    `::-p-xpath(//section[@id="finding-${item}"]//button[starts-with(normalize-space(.), "${label}")])`;
  const text = (selector: string) =>
    page.$eval(selector, (each) => (each as HTMLElement).innerText.replace(/\s+/g, ' '));
  const scoreOf = (item: string) =>
    page.$$eval(`${card(item)} .scores input`, (all) => all.findIndex((each) => (each as HTMLInputElement).checked));
  const scored = (item: string, points: number) =>
    page.waitForFunction(
      (at, score) => (document.querySelectorAll(`${at} .scores input`)[score] as HTMLInputElement)?.checked,
      { polling: 50 },
      card(item),
      points,
    );
  const check = async () => {
    expect(await axeInBothSchemes(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  };
  const goTo = async (document: number, item = '') => {
    await page.goto(`${chromium.origin}/review.html#findings/${ids[document]}/${item}`);
    await shown(page, '.finding');
  };

  beforeAll(async () => {
    chromium = await launchChromium();
    const file = await printToPdf(chromium.browser, 'northfield.pdf', html);
    const records = proposalRecords();
    const [first] = records.documents;
    if (!first) throw new Error('a document');
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    Object.assign(first, { kind: 'pdf', url: fileAddress(hash), fileName: 'northfield.pdf', fileSize: 1 });
    ids = records.documents.map(({ id }) => id);
    await seedRecordsOf(chromium, records);
    page = await openReader(chromium);
    await readFileIn(page, file);
    await page.waitForFunction(textIsKept, { polling: 50 });
  });
  afterAll(() => chromium.close());

  it('says how the document stands, what is settled and what is required', async () => {
    await goTo(0);
    await waitForText(page, '1 of 11 settled. 5 of 22 points; the pass mark is 14. 3 required are unmet.');
    expect(await text(card('evidence'))).toContain('required, at least 1');
    expect(await text(card('culture-of-collaborative-inquiry'))).toContain('1 passage works against this');
    await check();
  });

  it('sets a score with the arrows and with digits, and undoes it', async () => {
    await page.focus(`${card('leadership')} .scores input`);
    await page.keyboard.press('1');
    await scored('leadership', 1);
    await page.keyboard.press('2');
    await scored('leadership', 2);
    await waitForText(page, '2 of 11 settled');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await scored('leadership', 1);
  });

  it('keeps the reason as it is written, cites and stops citing', async () => {
    await click(page, `${card('leadership')} textarea`);
    await page.keyboard.type('The principal comes once.');
    await click(page, inCard('leadership', 'Cite the 1 passage'));
    await click(page, inCard('leadership', words('review.findings.cite')));
    await shown(page, inCard('leadership', words('review.findings.uncite')));
    await page.reload();
    await shown(page, '.finding');
    expect(await page.$eval(`${card('leadership')} textarea`, (each) => (each as HTMLTextAreaElement).value)).toBe(
      'The principal comes once.',
    );
    await click(page, inCard('leadership', words('review.findings.uncite')));
    await notShown(page, inCard('leadership', words('review.findings.uncite')));
  });

  it('does not record a decision while a score against a conflict has no reason', async () => {
    await page.focus(`${card('culture-of-collaborative-inquiry')} .scores input`);
    await page.keyboard.press('2');
    await scored('culture-of-collaborative-inquiry', 2);
    await click(page, `aria/${words('review.outcome.changes')}[role="radio"]`);
    await click(page, `::-p-xpath(//button[.="${words('review.findings.decide')}"])`);
    await waitForText(page, '1 finding needs a reason');
    await waitForText(page, words('review.findings.missing.conflict'));
    const described = await page.evaluate(() => document.activeElement?.closest('section')?.id);
    expect(described).toBe('finding-culture-of-collaborative-inquiry');
    await check();
    await page.keyboard.type('Teams also meet weekly, as the annex says.');
    await page.keyboard.press('Tab');
    await notShown(page, '.field-error');
    await click(page, `::-p-xpath(//button[.="${words('review.findings.decide')}"])`);
    await waitForText(page, 'Ask for changes, recorded on');
  });

  it('looks for it in the whole document, with words that can be changed, and records the absence', async () => {
    await click(page, inCard('resources', words('review.findings.look')));
    await click(page, `${card('resources')} .words .chip button`);
    await click(page, `${card('resources')} .add-word input`);
    await page.keyboard.type('paid hours, stipend per day');
    await page.keyboard.press('Enter');
    await waitForText(page, 'stipend per day');
    await check();
    await click(page, inCard('resources', words('review.findings.search')));
    await waitForText(page, 'on 4 pages. 1 passage came close.');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('1 passage came close.');
    expect(await text(`${card('resources')} .nears`)).toContain(`${NEAR} Page 3 · substitute pay, substitute teachers`);
    await check();
    await click(page, inCard('resources', words('review.findings.record')));
    await waitForText(page, 'over 4 pages.');
    expect(await text(card('resources'))).toContain('Recorded by D. Whitfield on');
    expect(await scoreOf('resources')).toBe(0);
    await check();
  });

  it('tags what came close as a conflict, cites it, and keeps the record of the search', async () => {
    await click(
      page,
      `::-p-xpath(//section[@id="finding-resources"]//dd//button[contains(., "${words('common.conflicts')}")])`,
    );
    await shown(page, `${card('resources')} .cites`);
    const found = await text(card('resources'));
    expect(found).toContain(NEAR);
    expect(found).toContain(words('review.cell.absent'));
    expect(found).toContain('1 passage works against this');
    expect(found).toContain('p. 3');
    const opened = chromium.browser.waitForTarget((target) => target.url().includes('reader.html?file='));
    await click(page, `${card('resources')} .cites .place`);
    const reader = await (await opened).asPage();
    await reader.waitForFunction(() => document.querySelector<HTMLInputElement>('.page-no')?.value === '3', {
      polling: 50,
    });
    await reader.waitForFunction(() => CSS.highlights.get('cw-cs-line')?.size === 1, { polling: 50 });
    await reader.close();
    await page.bringToFront();
  });

  it('dismisses what came close; a dismissed passage is not in the record', async () => {
    await click(page, inCard('resources', words('review.findings.again')));
    await click(page, inCard('resources', words('review.findings.search')));
    await waitForText(page, '1 passage came close.');
    await click(page, inCard('resources', words('review.findings.dismiss')));
    await notShown(page, '.nears');
    await click(page, inCard('resources', words('review.findings.record')));
    await notShown(page, '.look');
    expect(await text(card('resources'))).not.toContain(words('review.findings.cameClose'));
  });

  it('shows only what is to settle, until that is asked no more', async () => {
    await click(page, `::-p-xpath(//button[.="${words('review.findings.toSettle')}"])`);
    await notShown(page, card('evidence'));
    await shown(page, card('implementation'));
    await check();
    await click(page, `::-p-xpath(//button[.="${words('review.findings.toSettle')}"])`);
    await shown(page, card('evidence'));
  });

  it('scores the responsibilities beneath a standard', async () => {
    const items = `aria/${words('review.findings.items').replace('$1', 'Evidence')}[role="button"]`;
    await click(page, items);
    await shown(page, '.finding.beneath');
    await page.focus('.finding.beneath .scores input');
    await page.keyboard.press('1');
    await page.waitForFunction(() => document.querySelector('.finding.beneath textarea'), { polling: 50 });
    await check();
  });

  it('says in one sentence when the text of a document is not kept', async () => {
    await goTo(1, 'implementation');
    const at = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await at()).toBe('Implementation');
    await click(page, inCard('implementation', words('review.findings.look')));
    await click(page, inCard('implementation', words('review.findings.search')));
    await waitForText(page, words('review.findings.unread'));
    await check();
    await page.setViewport({ width: 320, height: 800 });
    await check();
    await page.setViewport(null);
  });
});
