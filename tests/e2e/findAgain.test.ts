import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { paintedWords, waitForPainted } from './harness/painted.ts';
import { listedTags } from './harness/panel.ts';
import { type PageServer, type Served, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { tagPassage, tagThisPage } from './harness/tagging.ts';

const page1 = `<!doctype html><html lang="en"><title>Proposal</title><body>
<h1>Proposal</h1>
<p>Our firm has worked with forty-one districts since 2009 - and we've kept "every" one of them for three years.</p>
<h2>Approach</h2>
<p>Each coach works in six-week cycles with a shared goal. The partner will convene the review team each quarter to study classroom and survey data. Teachers keep their own notes.</p>
<p>Release days are scheduled by the principal in May. Two of them fall in the first term.</p>
<ul><li>Logs are read with the principal every month.</li><li>Visits are announced a week ahead.</li></ul>
<h2>Fees</h2>
<p>Follow-up is completed by each teacher alone through the online library.</p>
<p>Travel is billed at cost and receipts are kept.</p>
<table><tr><th>Role</th><th>Hours</th></tr><tr><td>Lead coach for mathematics</td><td>400 hours in year one</td></tr></table>
<p>The district names a sponsor for the work.</p><p>The sponsor meets the partner before each term.</p>
<p>Students take a short survey in autumn.</p>
</body></html>`;

/** Typography changed, paragraphs moved, one sentence edited, one gone, and one that only looks alike added. */
const page2 = `<!doctype html><html lang="en"><title>Proposal</title><body>
<div class="banner">This version replaces the one of March. Read the summary of changes first.</div>
<h1>Proposal</h1>
<p>Our firm has worked with forty\u2011one districts since 2009&nbsp;\u2013 and we\u2019ve kept \u201cevery\u201d one of them for three years.</p>
<h2>Fees</h2>
<p>Travel is billed at cost and receipts are kept.</p>
<table><tr><th>Role</th><th>Hours</th></tr><tr><td>Lead coach for reading</td><td>320 hours in year one</td></tr>
<tr><td>Lead coach for <b>mathematics</b></td><td>400 hours in year one</td></tr></table>
<p>The district names a sponsor for the work.</p><p>The sponsor meets the partner before each term.</p>
<p>Students take a short survey in spring, and their families take one in summer.</p>
<h2>Approach</h2>
<ul><li>Visits are announced a week ahead.</li><li>Logs are read with the principal every month.</li></ul>
<p>Each coach works in six-week cycles with a shared goal. The partner will convene the review team twice a year to study classroom and survey data. Teachers keep their own notes.</p>
<p>Release days are scheduled by the principal in May. Two of them fall in the first term.</p>
</body></html>`;

const TYPOGRAPHY = `we've kept "every" one of them for three years`;
const MOVED = 'Each coach works in six-week cycles with a shared goal.';
const EDITED = 'The partner will convene the review team each quarter to study classroom and survey data.';
const EDITED_NOW = 'The partner will convene the review team twice a year to study classroom and survey data.';
const GONE = 'Follow-up is completed by each teacher alone through the online library.';
const ITEM = 'Logs are read with the principal every month.';
const CELL = 'Lead coach for mathematics';
const TWO_BLOCKS = 'The district names a sponsor for the work. The sponsor meets the partner before each term.';

describe('tags of a page that comes back changed, in Chromium', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;
  const pages: Record<string, Served> = { '/proposal': { html: page1 } };

  const open = async (profile?: string) => {
    chromium = await launchChromium(profile ? { profile } : {});
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/proposal`);
    panel = await tagThisPage(chromium, page);
  };
  /** Words of the rows under “Needs attention”. */
  const attention = () =>
    panel.$$eval('section[aria-labelledby=attention] li', (rows) =>
      rows.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ')),
    );
  /** What is painted as tags, without the names of the styles, each once. */
  const painted = async () => [
    ...new Set(
      (await paintedWords(page))
        .filter((each) => /^cw-(?!here|at)/.test(each))
        .map((each) => each.slice(each.indexOf(': ') + 2).trim())
        .filter(Boolean),
    ),
  ];
  const isAsExpected = async () => {
    await listedTags(panel, 7);
    await waitForPainted(page, ITEM);
    await waitForText(panel, words('panel.attention.title'));
    const rows = await attention();
    expect(rows, rows.join(' || ')).toHaveLength(2);
    const edited = rows.find((row) => row.includes(words('panel.attention.changed')));
    expect(edited).toMatch(/each quarter.*twice a year/);
    const gone = rows.find((row) => row.includes(words('panel.attention.gone')));
    expect(gone).toContain(GONE);
    expect(gone).toContain(words('panel.attention.wasAfter').replace('$1', 'Fees'));
    const now = await painted();
    const stands = [
      'we\u2019ve kept \u201cevery\u201d one of them for three years',
      MOVED,
      EDITED_NOW,
      ITEM,
      'The district names a sponsor for the work.',
      'The sponsor meets the partner before each term.',
    ];
    for (const words of stands) expect(now.join(' | ')).toContain(words);
    expect(now.join('')).toContain('Lead coach for');
    expect(now.join('')).toContain('mathematics');
    // Nothing stands anywhere else: what is painted is part of what was tagged.
    const all = [...stands, CELL, `${stands[4]}${stands[5]}`].map((each) => each.replace(/\s+/g, ''));
    for (const each of now)
      expect(
        all.some((words) => words.includes(each.replace(/\s+/g, ''))),
        each,
      ).toBe(true);
  };

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ pages });
    await open();
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('are made on the first version: every strength, a list item, a cell, over two blocks', async () => {
    await tagPassage(page, TYPOGRAPHY, { standard: 'Implementation' });
    await tagPassage(page, MOVED, { standard: 'Learning Designs', strength: 'partial' });
    await tagPassage(page, EDITED, { standard: 'Evidence' });
    await tagPassage(page, GONE, { standard: 'Culture', strength: 'conflicts' });
    await tagPassage(page, ITEM, { standard: 'Leadership' });
    await tagPassage(page, CELL, { standard: 'Resources', strength: 'partial' });
    await selectAcross(page, 'The district names', 'before each term.');
    await click(page, `aria/${words('page.tag')}[role="button"]`);
    await shown(page, 'aria/[role="combobox"]');
    await page.keyboard.type('Leadership');
    await page.keyboard.press('Enter');
    await notShown(page, 'aria/[role="combobox"]');
    expect(await listedTags(panel, 7)).toContain(TWO_BLOCKS.replace('work. The', 'work.\nThe'));
    await shown(panel, 'li[data-tag]');
    expect(await attention()).toEqual([]);
  });

  it('are found, changed or gone on the second version, and nothing stands where it does not belong', async () => {
    pages['/proposal'] = { html: page2 };
    await page.reload();
    panel = await tagThisPage(chromium, page);
    await isAsExpected();
  });

  it('are so again after a reload and after the browser was closed', async () => {
    await page.reload();
    panel = await tagThisPage(chromium, page);
    await isAsExpected();
    await chromium.close();
    await open(chromium.profile);
    await isAsExpected();
  });

  it('keep the new wording when it is accepted', async () => {
    await click(panel, `::-p-xpath(//li[@data-tag]//button[.="${words('panel.attention.accept')}"])`);
    await panel.waitForFunction(() => document.querySelectorAll('[aria-labelledby=attention] li').length === 1, {
      polling: 50,
    });
    await waitForText(panel, EDITED_NOW);
    await waitForPainted(page, EDITED_NOW);
  });

  it('stand on the passage that is chosen again', async () => {
    await click(
      panel,
      `::-p-xpath(//li[@data-tag][.//*[contains(@class, "gone")]]//button[.="${words('panel.attention.choose')}"])`,
    );
    await waitForText(panel, words('panel.choosing.useSelection'));
    await page.bringToFront();
    await selectAcross(page, 'Teachers keep', 'own notes.');
    await click(panel, `::-p-xpath(//button[.="${words('panel.choosing.useSelection')}"])`);
    await notShown(panel, '[aria-labelledby=attention]');
    await waitForPainted(page, 'Teachers keep their own notes.');
  });

  it('are all found after that, also after a restart', async () => {
    await chromium.close();
    await open(chromium.profile);
    await listedTags(panel, 7);
    await waitForPainted(page, 'Teachers keep their own notes.');
    await waitForPainted(page, EDITED_NOW);
    expect(await attention()).toEqual([]);
  });

  it('all need attention when the page has become another one, and come back with it', async () => {
    pages['/proposal'] = {
      html: '<!doctype html><html lang="en"><title>Moved</title><h1>Moved</h1><p>See the archive.</p>',
    };
    await page.reload();
    panel = await tagThisPage(chromium, page);
    await panel.waitForFunction(() => document.querySelectorAll('[aria-labelledby=attention] li').length === 7, {
      polling: 50,
    });
    expect(await painted()).toEqual([]);
    pages['/proposal'] = { html: page2 };
    await page.reload();
    panel = await tagThisPage(chromium, page);
    await waitForPainted(page, EDITED_NOW);
    await panel.waitForFunction(() => document.querySelectorAll('[aria-labelledby=attention] li').length === 0, {
      polling: 50,
    });
  });
});

/** Selects from the beginning of some words to the end of others, which may stand in different blocks. */
async function selectAcross(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const start = nodes.find((node) => node.data.includes(first as string));
      const end = nodes.find((node) => node.data.includes(last as string));
      if (!start || !end) throw new Error('These words are not on the page.');
      const at = end.data.indexOf(last as string) + (last as string).length;
      getSelection()?.setBaseAndExtent(start, start.data.indexOf(first as string), end, at);
    },
    [from, to],
  );
}
