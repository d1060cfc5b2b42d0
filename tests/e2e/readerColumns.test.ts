import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { columnsPdf } from '../documentFiles/columnsPdf.ts';
import { paragraph, wordFile } from '../documentFiles/wordFile.ts';
import { words } from './harness/catalogue.ts';
import { launchChromium } from './harness/launchChromium.ts';
import { launchFirefox, openInTab } from './harness/launchFirefox.ts';
import { waitForPainted } from './harness/painted.ts';
import { openReader, readFileIn, waitUntilRead } from './harness/reader.ts';
import { selectBetween } from './harness/selectBetween.ts';
import { click, shown } from './harness/shown.ts';
import { storedRecords } from './harness/storedRecords.ts';
import { SEARCH } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

/** Words go on from column to column and from page to page, cut at the end of a line, with letters drawn as one. */
const FILE = columnsPdf([
  [
    [
      'Coaches meet each team on Monday. They keep',
      'a log of what the teachers tried in class.',
      'The \\256rst coach helps them with the improve-',
    ],
    [
      'ment plan, and re\\257ects on it in a job-',
      'embedded way each week. The principal of the',
      'school signs that log and the \\256nal re-',
    ],
  ],
  [
    ['port before both are sent to families in June.', 'Learning here is job-embedded.'],
    ['Nothing else is said in this column of the page.'],
  ],
]);
const OVER_COLUMNS =
  'The first coach helps them with the improvement plan, and reflects on it in a job-embedded way each week.';
const OVER_PAGES =
  'The principal of the school signs that log and the final report before both are sent to families in June.';
const SAME_WORDS = [
  'Coaches meet each team on Monday. They keep a log of what the teachers tried in class.',
  `${OVER_COLUMNS} ${OVER_PAGES}`,
  'Learning here is job-embedded.',
  'Nothing else is said in this column of the page.',
];

const write = (name: string, bytes: Uint8Array) => {
  const file = path.join(temporaryFolder('columns'), name);
  writeFileSync(file, bytes);
  return file;
};

/** Tags both passages, each from its first words to its last, with what opens the picker here. */
async function tagBoth(page: Page, pick: () => Promise<void>): Promise<void> {
  await page.waitForFunction(
    () => [...document.querySelectorAll('.textLayer')].filter((each) => each.textContent !== '').length > 1,
    { polling: 50 },
  );
  for (const [first, last] of [
    ['The ﬁrst coach', 'way each week.'],
    ['The principal', 'families in June.'],
  ] as const) {
    await selectBetween(page, first, last);
    await pick();
    await page.keyboard.type('Evidence');
    await page.keyboard.press('Enter');
    await waitForPainted(page, last);
    // The picker has the focus until it is gone.
    await page.waitForFunction(() => !document.activeElement?.matches('[data-crosswalk]'), { polling: 50 });
  }
}

async function expectTagged(page: Page): Promise<void> {
  const { tags } = await storedRecords(page);
  const quotes = tags.map(({ passage }) => passage.quote.exact.normalize('NFKC'));
  expect(quotes.sort()).toEqual([OVER_COLUMNS, OVER_PAGES]);
}

async function expectPainted(page: Page): Promise<void> {
  for (const part of ['coach helps', 'each week.', 'The principal', 'families in June.']) {
    await waitForPainted(page, part);
  }
}

describe('a PDF in columns, with cut words and ligatures, is tagged over columns and pages and found again', () => {
  it('in Chromium, also in a Word file of the same words', async () => {
    const chromium = await launchChromium();
    const page = await openReader(chromium);
    await readFileIn(page, write('columns.pdf', FILE));
    await tagBoth(page, async () => {
      await click(page, `aria/${words('page.tag')}[role="button"]`);
      await shown(page, SEARCH);
    });
    await expectTagged(page);
    await page.reload();
    await waitUntilRead(page);
    await expectPainted(page);
    await page.goto(`${chromium.origin}/reader.html`);
    await readFileIn(page, write('columns.docx', await wordFile(SAME_WORDS.map((each) => paragraph(each)).join(''))));
    await click(page, `::-p-xpath(//button[normalize-space(.)="${words('version.offer.sameYes')}"])`);
    await waitForPainted(page, OVER_COLUMNS);
    await waitForPainted(page, OVER_PAGES);
    await chromium.close();
  });

  it('in Firefox', async () => {
    const firefox = await launchFirefox();
    const page = await openInTab(firefox, 'reader.html');
    await readFileIn(page, write('columns.pdf', FILE));
    // A document that is in the review can be tagged.
    await shown(page, '.rbar .zoom');
    await tagBoth(page, async () => {
      await firefox.window.pressCommandKey('S');
      await page.waitForFunction(() => document.activeElement?.matches('[data-crosswalk]'), { polling: 50 });
    });
    await expectTagged(page);
    await page.evaluate(() => location.reload()).catch(() => undefined);
    await waitUntilRead(page);
    await expectPainted(page);
    await firefox.close();
  });
});
