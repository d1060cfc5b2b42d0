import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { contract } from '../../documentFiles/contract.ts';
import { lockedPdf } from '../../documentFiles/lockedPdf.ts';
import { oleFile } from '../../documentFiles/oleFile.ts';
import { scannedPages, spoiltPage } from '../../documentFiles/rawPdf.ts';
import { paragraph, wordFile } from '../../documentFiles/wordFile.ts';
import { words } from './catalogue.ts';
import type { Visit } from './everyView.ts';
import type { Chromium } from './launchChromium.ts';
import { waitForPainted } from './painted.ts';
import { printToPdf } from './printToPdf.ts';
import { openReader, readFileIn } from './reader.ts';
import { click, shown, waitForText } from './shown.ts';
import { tagPassage } from './tagging.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const CYCLES = 'Each coach works in six-week cycles';
const KEPT = 'Our staff draw on national standards for teaching';
const rooms = Array.from(
  { length: 20 },
  (_, at) => `Room ${at + 1} is painted in summer, and its windows are cleaned.`,
);
const FIRST = [
  'Each coach works in cycles of six weeks with a shared goal.',
  'The partner will convene the review team each quarter to study classroom and survey data.',
  ...rooms,
  'Substitute cover for release days is included in the fee for the first two years.',
];
const REVISED = [...FIRST.slice(0, -1), 'Principals visit every classroom with the coach before winter.'].map((line) =>
  line.replace('each quarter', 'twice a year'),
);

/** Walks the reader through its views and states, with `proposal` (HTML) printed to a PDF among them. */
export async function readerViews(chromium: Chromium, proposal: string, visit: Visit): Promise<void> {
  const page = await openReader(chromium);
  const folder = temporaryFolder('views');
  const see = (name: string) => visit({ name, page, what: 'reader' });
  const start = async () => {
    await page.goto(`${chromium.origin}/reader.html`);
    await shown(page, '.start-page');
  };
  const write = (name: string, bytes: Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  /** Gives a file that is asked about, or refused. */
  const give = async (name: string, bytes: Uint8Array) => {
    await start();
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(write(name, bytes));
  };
  const open = async (name: string, bytes: Uint8Array) => {
    await start();
    await readFileIn(page, write(name, bytes));
  };
  const word = (lines: string[]) => wordFile(lines.map((line) => paragraph(line)).join(''));

  await see('start');
  await give('proposal.doc', oleFile('WordDocument'));
  await waitForText(page, words('reader.safe'));
  await see('refused');
  await give('locked.pdf', lockedPdf('A locked plan', 'maple'));
  await waitForText(page, words('reader.password.title'));
  await see('password');
  await start();
  await readFileIn(page, await printToPdf(chromium.browser, 'Coaching partnership.pdf', proposal));
  await page.bringToFront();
  await click(page, '::-p-xpath(//*[contains(@class, "outline-go")][contains(., "1.1 ")])');
  await waitForText(page, KEPT);
  await tagPassage(page, KEPT, { standard: 'Professional Expertise' });
  await waitForPainted(page, KEPT);
  await see('pdf');
  await page.keyboard.down('Control');
  await page.keyboard.press('f');
  await page.keyboard.up('Control');
  await page.keyboard.type('coach');
  await page.keyboard.press('Enter');
  await see('found');
  await page.focus('.sheets');
  await page.keyboard.type('?');
  await shown(page, 'dialog[open]');
  await see('keys');
  await open('agreement.docx', await contract());
  await tagPassage(page, CYCLES, { standard: 'Implementation', strength: 'partial' });
  await waitForPainted(page, CYCLES);
  await see('word');
  await open('plan.docx', await word(FIRST));
  for (const line of [FIRST[0], FIRST[1], FIRST.at(-1)])
    await tagPassage(page, line as string, { standard: 'Evidence' });
  await open('plan, revised.docx', await word(REVISED));
  const accept = await shown(page, `::-p-xpath(//button[normalize-space(.)="${words('version.offer.versionYes')}"])`);
  await see('offer');
  await accept.click();
  await shown(page, `::-p-xpath(//button[normalize-space(.)="${words('version.see')}"])`);
  await see('version');
  await click(page, `::-p-xpath(//button[normalize-space(.)="${words('version.see')}"])`);
  await click(page, `aria/${words('version.next')}[role="button"]`);
  await shown(page, '.changes [aria-current]');
  await see('changes');
  await open('scan.pdf', scannedPages(2));
  await see('scan');
  await open('spoilt.pdf', spoiltPage());
  await see('spoilt');
  await start();
  await shown(page, '.library li');
  await see('library');
}
