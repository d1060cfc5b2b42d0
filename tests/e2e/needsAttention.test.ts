import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { paintedWords, waitForMarked, waitForPainted } from './harness/painted.ts';
import { goTo, listedTags } from './harness/panel.ts';
import { PATIENCE } from './harness/patience.ts';
import { seedTags } from './harness/seed.ts';
import { type PageServer, type Served, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedRecords } from './harness/storedRecords.ts';
import { tagThisPage } from './harness/tagging.ts';
import { type Lines, pageOf, seedOn } from './harness/versions.ts';

const EDITED = 'The partner will convene the review team each quarter to study classroom and survey data.';
const EDITED_NOW = EDITED.replace('each quarter', 'twice a year');
const GONE = 'Follow-up is completed by each teacher alone through the online library.';
const LIKE_GONE = 'Follow-up is completed by each team together in the school library.';
const ABSENT = 'Substitute cover for release days is included in the fee for the first two years.';
const TWIN = 'Payment 3 of the fee falls due on the first of June after the report is handed in.';
const OTHER_TWIN = TWIN.replace('3', '2').replace('June', 'March');
const KEPT = 'Each coach works in six-week cycles with a shared goal.';
const LAST = 'The sponsor meets the partner before each term.';
const filler = Array.from(
  { length: 25 },
  (_, at) => `Room ${at + 1} is painted in summer, and its windows are cleaned.`,
);

const first: Lines = [
  ...['# Approach', KEPT, EDITED, GONE, ...filler, '# Fees', 'Travel is billed at cost and receipts are kept.', ABSENT],
  ...[OTHER_TWIN, TWIN, '# People', LAST],
];
const second: Lines = [
  ...[
    '# Approach',
    KEPT,
    EDITED_NOW,
    ...filler,
    '# Fees',
    'Travel is billed at cost and receipts are kept.',
    OTHER_TWIN,
  ],
  ...['# People', LAST, LIKE_GONE],
];

/** A button by its words, in the row of the tag whose quote begins so. */
const inRow = (quote: string, key: string) =>
  `::-p-xpath(//li[@data-tag][.//blockquote[starts-with(., "${quote.slice(0, 24)}")]]//button[normalize-space(.)="${words(key)}"])`;
const put = (key: string, ...values: string[]) =>
  values.reduce((text, value, at) => text.replace(`$${at + 1}`, value), words(key));

describe('what needs attention, in Chromium', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;
  const pages: Record<string, Served> = { '/proposal': { html: pageOf('Proposal', first) } };

  const comeBackTo = async (lines: Lines) => {
    pages['/proposal'] = { html: pageOf('Proposal', lines) };
    await page.reload();
    panel = await tagThisPage(chromium, page);
    await waitForPainted(page, KEPT);
  };
  /** The quotes that a section of the list has, in its order. */
  const quotesIn = (section: 'attention' | 'detached') =>
    panel.$$eval(`[aria-labelledby=${section}] li[data-tag] .tag-main .quote`, (all) =>
      all.map((each) => each.textContent ?? ''),
    );
  const waitForAttention = async (count: number) => {
    await panel
      .waitForFunction(
        (wanted) => document.querySelectorAll('[aria-labelledby=attention] li[data-tag]').length === wanted,
        { polling: 50, timeout: PATIENCE },
        count,
      )
      .catch(async () => expect(await quotesIn('attention')).toHaveLength(count));
  };
  /** All words of a row, also where it is out of sight and so not laid out. */
  const rowText = (quote: string) =>
    panel.evaluate(
      (start) => {
        const rows = [...document.querySelectorAll('li[data-tag]')];
        const row = rows.find((each) => each.querySelector('.quote')?.textContent?.startsWith(start));
        const parts: string[] = [];
        const walker = document.createTreeWalker(row ?? document.createElement('p'), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) parts.push(walker.currentNode.nodeValue ?? '');
        return parts.join(' ').replace(/\s+/g, ' ');
      },
      quote.slice(0, 24),
    );
  const press = async (key: 'z' | 'y') => {
    await panel.keyboard.down('Control');
    if (key === 'y') await panel.keyboard.down('Shift');
    await panel.keyboard.press('z');
    await panel.keyboard.up('Shift');
    await panel.keyboard.up('Control');
  };
  const openMore = async (quote: string, key: string) => {
    const row = `//li[@data-tag][.//blockquote[starts-with(., "${quote.slice(0, 24)}")]]`;
    await click(panel, `::-p-xpath(${row}//button[@aria-label="${words('panel.attention.more')}"])`);
    await click(panel, inRow(quote, key));
  };
  const isNotPainted = async (text: string) =>
    expect((await paintedWords(page)).filter((each) => /^cw-(?!here|at)/.test(each) && each.includes(text))).toEqual(
      [],
    );

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ pages });
    chromium = await launchChromium();
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/proposal`);
    const seeds = [
      seedOn(first, KEPT, { standards: ['learning-designs'] }),
      seedOn(first, EDITED, { standards: ['evidence'] }),
      seedOn(first, GONE, { standards: ['culture-of-collaborative-inquiry'], strength: 'conflicts' }),
      seedOn(first, ABSENT, { standards: ['resources'], strength: 'partial' }),
      seedOn(first, OTHER_TWIN, { standards: ['leadership'] }),
      seedOn(first, TWIN, { standards: ['implementation'] }),
      seedOn(first, LAST, { standards: ['leadership'] }),
    ];
    await seedTags(chromium, { url: page.url(), title: 'Proposal' }, seeds);
    await page.bringToFront();
    panel = await tagThisPage(chromium, page);
    await click(panel, '.review-btn');
    await click(panel, `::-p-xpath(//ul//button[contains(., "Vendor A proposal 2027")])`);
    await listedTags(panel, 7);
    await waitForPainted(page, TWIN);
    await waitForAttention(0);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('is said of each tag: changed with the words, gone with where it stood; a twin does not stand in', async () => {
    await comeBackTo(second);
    await waitForAttention(4);
    const edited = await rowText('The partner will convene');
    expect(edited).toMatch(/each quarter twice a year/);
    expect(edited).toContain(words('panel.attention.changed'));
    expect(edited).toContain(put('panel.attention.kept', '13', '15'));
    const gone = await rowText(GONE);
    expect(gone).toContain(words('panel.attention.gone'));
    expect(gone).toContain(put('panel.attention.under', 'Approach'));
    expect(gone).toContain(
      put('panel.attention.between', 'The partner will convene the…', 'Payment 2 of the fee falls due on…'),
    );
    expect(await rowText(TWIN)).toContain(words('panel.attention.gone'));
    // In the order of the document as it is, what is gone right behind what it stood behind.
    expect((await quotesIn('attention')).map((each) => each.slice(0, 10))).toEqual(
      [EDITED, GONE, ABSENT, TWIN].map((each) => each.slice(0, 10)),
    );
    await waitForPainted(page, EDITED_NOW);
    for (const words of [LIKE_GONE, 'Travel is billed']) await isNotPainted(words);
  });

  it('accepting the new wording settles a changed one; undo and redo go both ways', async () => {
    await click(panel, inRow('The partner will convene', 'panel.attention.accept'));
    await waitForAttention(3);
    await expect.poll(() => rowText('The partner will convene')).toContain(EDITED_NOW);
    await press('z');
    await waitForAttention(4);
    expect((await storedRecords(panel)).tags.map((tag) => tag.passage.quote.exact)).toContain(EDITED);
    await press('y');
    await waitForAttention(3);
    expect((await storedRecords(panel)).tags.map((tag) => tag.passage.quote.exact)).toContain(EDITED_NOW);
  });

  it('near passages are looked at on the page without tagging, and taken when the person says so', async () => {
    await click(panel, inRow(GONE, 'panel.near.see'));
    await waitForText(panel, words('panel.near.title'));
    const near = await panel.$$eval('.near li', (all) =>
      all.map((each) => (each as HTMLElement).innerText.replace(/\s+/g, ' ')),
    );
    expect(near[0]).toMatch(/each teacher alone through team together in the online school library/);
    expect(near[0]).toContain(put('panel.near.under', 'People'));
    const before = await storedRecords(panel);
    await click(panel, '::-p-xpath(//*[contains(@class, "near")]//li[1]//button[2])');
    await waitForMarked(page, LIKE_GONE);
    await page.waitForFunction(() => scrollY > 200, { polling: 50 });
    expect(await storedRecords(panel)).toEqual(before);
    await click(panel, '::-p-xpath(//*[contains(@class, "near")]//li[1]//button[1])');
    await waitForPainted(page, LIKE_GONE);
    await waitForAttention(2);
    await notShown(panel, '.near');
    await press('z');
    await waitForAttention(3);
    await isNotPainted(LIKE_GONE);
    await press('y');
    await waitForPainted(page, LIKE_GONE);
  });

  it('a twin is offered with the words that differ and the tag it has already', async () => {
    await click(panel, inRow(TWIN, 'panel.near.see'));
    await waitForText(panel, words('panel.near.title'));
    const [near] = await panel.$$eval('.near li', (all) =>
      all.map((each) => (each as HTMLElement).innerText.replace(/\s+/g, ' ')),
    );
    expect(near).toMatch(/Payment 3 2 of the fee falls due on the first of June March after/);
    expect(near).toContain(put('panel.near.tagged', 'Leadership'));
    await click(panel, inRow(TWIN, 'panel.near.see'));
    await notShown(panel, '.near');
  });

  it('nothing much like it is said as such', async () => {
    await click(panel, inRow(ABSENT, 'panel.near.see'));
    await waitForText(panel, words('panel.near.none'));
    await shown(panel, inRow(ABSENT, 'panel.attention.choose'));
  });

  it('kept as detached evidence it is listed apart, counts and is marked in coverage', async () => {
    await click(panel, inRow(ABSENT, 'panel.attention.keep'));
    await waitForAttention(1);
    await expect.poll(() => quotesIn('detached')).toEqual([ABSENT]);
    await expect.poll(() => rowText(ABSENT)).toContain(words('panel.attention.detached'));
    await waitForText(panel, words('panel.kept'));
    await press('z');
    await waitForAttention(2);
    await expect.poll(() => quotesIn('detached')).toEqual([]);
    await press('y');
    await waitForAttention(1);
    await goTo(panel, 'coverage');
    const row = await shown(panel, '::-p-xpath(//button[contains(@class, "cov")][contains(., "Resources")])');
    const text = await row.evaluate((each) => (each as HTMLElement).innerText.replace(/\s+/g, ' '));
    expect(text).toBe(`Resources ${put('panel.coverage.count.partial.1')} ${words('panel.coverage.detached.1')}`);
    await goTo(panel, 'tags');
  });

  it('is not looked for again though its words are back, also after a reload, until it is attached again', async () => {
    await comeBackTo([...second.slice(0, -1), ABSENT, LIKE_GONE]);
    await waitForPainted(page, LIKE_GONE);
    await waitForAttention(1);
    await expect.poll(() => quotesIn('detached')).toEqual([ABSENT]);
    await isNotPainted(ABSENT);
    await click(panel, `::-p-xpath(//li[@data-tag][.//blockquote[.="${ABSENT}"]]//button[contains(@class, "tag-go")])`);
    await waitForText(panel, words('panel.near.same'));
    await click(panel, '::-p-xpath(//*[contains(@class, "near")]//li[1]//button[1])');
    await waitForPainted(page, ABSENT);
    await expect.poll(() => quotesIn('detached')).toEqual([]);
    await press('z');
    await waitForPainted(page, ABSENT, false);
    await expect.poll(() => quotesIn('detached')).toEqual([ABSENT]);
  });

  it('what is detached or gone can be deleted, and comes back as it was', async () => {
    await click(panel, `::-p-xpath(//li[@data-tag][.//blockquote[.="${ABSENT}"]]//button[contains(@class, "tag-go")])`);
    await openMore(ABSENT, 'common.delete');
    await listedTags(panel, 6);
    await notShown(panel, '.near');
    await press('z');
    await listedTags(panel, 7);
    await expect.poll(() => quotesIn('detached')).toEqual([ABSENT]);
    await openMore(TWIN, 'common.delete');
    await waitForAttention(0);
    await press('z');
    await waitForAttention(1);
    await expect.poll(() => quotesIn('attention')).toEqual([TWIN]);
  });

  it('text that is not there yet is said to be so, and is gone only when the page has loaded', async () => {
    const held = Promise.withResolvers<void>();
    pages['/held.css'] = { html: '', after: held.promise };
    pages['/proposal'] = { html: pageOf('Proposal', second).replace('</body>', '<img src="/held.css"></body>') };
    await page.reload({ waitUntil: 'domcontentloaded' });
    panel = await tagThisPage(chromium, page);
    await waitForText(panel, words('panel.attention.pending'));
    expect(await rowText(TWIN)).toContain(words('panel.attention.pending'));
    expect(await rowText(TWIN)).not.toContain(words('panel.attention.gone'));
    await waitForAttention(0);
    held.resolve();
    await waitForAttention(1);
    expect(await rowText(TWIN)).toContain(words('panel.attention.gone'));
  });
});
