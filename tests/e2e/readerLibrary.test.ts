import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../documentFiles/odtFile.ts';
import { paragraph, run, wordFile } from '../documentFiles/wordFile.ts';
import { axeInBothSchemes } from './harness/axe.ts';
import { openOptions } from './harness/backupPage.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, extensionPage, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { listedTags } from './harness/panel.ts';
import { openReader, readFileIn, waitUntilRead } from './harness/reader.ts';
import { click, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { tagPassage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';
import { sideways } from './harness/zoom.ts';

const PROPOSAL = 'Each coach keeps a log of the visits.';
const NOTES = 'The board reads the survey before every vote.';
const SAVED = 'Release days are paid from the general fund.';
const DROPPED = 'The mentor writes to the families in June.';
const CHANGED = 'Teams of teachers meet once a week.';

const put = (key: string, ...values: string[]) =>
  values.reduce((text, value, at) => text.replace(`$${at + 1}`, value), words(key));
const inRow = (name: string, button: string) =>
  `::-p-xpath(//section[@aria-labelledby="library"]//li[contains(., "${name}")]//button[${button}])`;

describe('files in the reader and the library of a review', () => {
  let chromium: Chromium;
  let page: Page;
  const folder = temporaryFolder('library');
  const write = (name: string, data: Uint8Array | string) => {
    const file = path.join(folder, name);
    writeFileSync(file, data);
    return file;
  };
  const start = () => page.goto(`${chromium.origin}/reader.html`);
  const foundAgain = async (passage: string) => {
    await page.reload();
    await waitUntilRead(page);
    await waitForPainted(page, passage);
  };
  const proposal = async () => {
    const deleted = '<w:del w:id="1" w:author="Luis Ortega"><w:r><w:delText>twice</w:delText></w:r></w:del>';
    const inserted = `<w:ins w:id="2" w:author="Dana Whitfield">${run('once')}</w:ins>`;
    const change = `${run('Teams of teachers meet ')}${deleted}${inserted}${run(' a week.')}`;
    return wordFile(paragraph(PROPOSAL) + paragraph(change));
  };

  stepByStep();
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await openReader(chromium);
  });
  afterAll(() => chromium.close());

  it('a Word file shows tracked deletions, which are no part of what is tagged', async () => {
    await readFileIn(page, write('proposal.docx', await proposal()));
    await tagPassage(page, PROPOSAL, { standard: 'Evidence' });
    expect(await page.$eval('.sheets del', (each) => (each as HTMLElement).innerText)).toBe('twice');
    await tagPassage(page, CHANGED.replace('once', 'twiceonce'), { standard: 'Implementation' });
    await click(page, `aria/${words('reader.tags')}[role="button"]`);
    const panel = await extensionPage(chromium, 'sidepanel.html');
    expect(await listedTags(panel, 2)).toEqual([PROPOSAL, CHANGED]);
    await panel.close();
    await foundAgain(PROPOSAL);
  });

  it.each([
    ['plan.odt', plan, 'Teach'],
    ['notes.md', async () => `# Notes\n\n- One\n- Two\n\n**${NOTES}**\n`, NOTES],
    ['saved.html', async () => `<!doctype html><title>Saved</title><h1>Budget</h1><p>${SAVED}</p>`, SAVED],
  ])('%s is tagged and found again', async (name, make, passage) => {
    await start();
    await readFileIn(page, write(name, await make()));
    await tagPassage(page, passage, { standard: 'Evidence' });
    await foundAgain(passage);
  });

  it('a file that is dropped on an open document is opened in its place', async () => {
    const files = [write('dropped.txt', `${DROPPED}\n`)];
    const cdp = await page.createCDPSession();
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      const data = { items: [], files, dragOperationsMask: 1 };
      await cdp.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
      if (type === 'dragOver') await waitForText(page, words('reader.dropHere'));
    }
    await cdp.detach();
    await waitForText(page, DROPPED);
    await waitUntilRead(page);
    expect(await page.$$eval('.drop-here', (all) => all.length)).toBe(0);
  });

  it('a file with a wrong name says what it is, and is the document it was before', async () => {
    await start();
    await readFileIn(page, write('proposal.pdf', await proposal()));
    await waitForText(page, put('reader.misnamed', words('reader.kind.docx')));
    expect(await axeInBothSchemes(page)).toEqual([]);
    await waitForPainted(page, PROPOSAL);
  });

  it('the first page lists what the review has, and opens it', async () => {
    await start();
    await shown(page, '.library li:nth-child(5)');
    const names = await page.$$eval('.library .name', (all) => all.map((each) => each.textContent));
    expect(names).toEqual(['dropped', 'Saved', 'Notes', 'A plan', 'proposal']);
    await page.setViewport({ width: 320, height: 640 });
    expect(await sideways(page)).toEqual([]);
    expect(await axeInBothSchemes(page)).toEqual([]);
    await page.setViewport(null);
    expect(await axeInBothSchemes(page)).toEqual([]);
    await click(page, '::-p-xpath(//section[@aria-labelledby="library"]//a[.="Notes"])');
    await waitUntilRead(page);
    await waitForPainted(page, NOTES);
  });

  it('forgets a copy on demand; the same file then brings its tags', async () => {
    const address = page.url();
    await start();
    await click(page, inRow('Notes', `contains(., "${words('library.forget')}")`));
    await waitForText(page, put('library.forgotten', 'Notes'));
    await waitForText(page, words('library.notKept'));
    await page.goto(address);
    await waitForText(page, words('reader.problem.notHere'));
    await readFileIn(page, path.join(folder, 'notes.md'));
    await waitForPainted(page, NOTES);
  });

  it('removes a document, which the options give back with its tags', async () => {
    await start();
    await click(page, inRow('Notes', `@aria-label="${put('library.remove', 'Notes')}"`));
    await waitForText(page, put('library.removed', 'Notes'));
    await shown(page, '.library li:nth-child(4):last-child');
    const options = await openOptions(chromium);
    await click(options, `aria/${words('options.open')}: ${words('options.deleted')}[role="button"]`);
    await click(options, `::-p-xpath(//dialog//button[contains(@aria-label, "Notes")])`);
    await waitForText(options, put('options.bin.restored', 'Notes'));
    await options.close();
    await shown(page, '.library li:nth-child(5)');
    await waitForText(page, `${words('library.kind.markdown')} · 1 kB · 1 tag`);
  });

  it('keeps no copy where that is not wanted', async () => {
    await page.goto(`${chromium.origin}/reader.html`);
    const keep = `aria/${words('library.keep')}[role="switch"]`;
    await click(page, keep);
    await readFileIn(page, write('passing.txt', Buffer.from('Nothing of this is kept but its tags.')));
    await tagPassage(page, 'but its tags', { standard: 'Evidence' });
    await waitForPainted(page, 'but its tags');
    const address = page.url();
    await page.goto(`${chromium.origin}/reader.html`);
    await waitForText(page, words('library.notKept'));
    await page.goto(address);
    await waitForText(page, words('reader.problem.notHere'));
    await click(page, keep);
  });
});
