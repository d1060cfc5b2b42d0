import { readFileSync } from 'node:fs';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedProfiles } from '../../content/profiles/shippedProfiles.ts';
import { words } from './harness/catalogue.ts';
import { focused, waitForSaid } from './harness/focus.ts';
import { until } from './harness/planTab.ts';
import { PROPOSALS, RATED, STUDIED } from './harness/proposals.ts';
import { put } from './harness/reviewStory.ts';
import { savedFile } from './harness/savedFile.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedAtRest, storedRecords } from './harness/storedRecords.ts';
import type { StoryBrowser } from './harness/storyBrowser.ts';
import { chromiumStory } from './harness/storyChromium.ts';

const PROFILE = shippedProfiles.find(({ id }) => id === 'coaching-contract');

/** Three proposals from their tags to the decision and the report. No step of the review here uses a mouse. */
describe('a review by the keyboard alone', () => {
  let server: PageServer;
  let browser: StoryBrowser;
  let page: Page;

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ folder: 'samples' });
    browser = await chromiumStory();
    for (const { file, tags } of PROPOSALS) await browser.tagPage(`${server.origin}/${file}`, tags);
    page = await browser.open('review.html');
    await page.bringToFront();
    await shown(page, '.docs > .doc:nth-child(3)');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const keys = async (...names: KeyInput[]) => {
    for (const name of names) await page.keyboard.press(name);
  };
  const held = async (key: KeyInput, name: KeyInput) => {
    await page.keyboard.down(key);
    await page.keyboard.press(name);
    await page.keyboard.up(key);
  };
  const isAt = (selector: string, name: string) =>
    page.evaluate(
      (wanted, begins) => {
        const at = document.activeElement as HTMLElement;
        const text = at.getAttribute('aria-label') ?? at.innerText ?? '';
        return at.matches(wanted) && text.replace(/\s+/g, ' ').trim().startsWith(begins);
      },
      selector,
      name,
    );
  /** Waits until the focus is on such a control, where it went by itself. */
  const lands = (selector: string, name = '') =>
    until(
      () => isAt(selector, name),
      `the focus is on ${selector} ${name}`,
      () => focused(page),
    );
  /** Presses Tab (or with Shift) to such a control; at each stop the focus can be seen. */
  async function tabTo(selector: string, name = '', back = false): Promise<void> {
    for (let count = 0; count < 150; count += 1) {
      if (await isAt(selector, name)) return;
      if (back) await held('Shift', 'Tab');
      else await keys('Tab');
      const now = await focused(page);
      // Beyond the last control are those of the browser.
      if (!now.alone && !now.marked) throw new Error(`The focus cannot be seen on ${now.role} “${now.text}”.`);
    }
    throw new Error(`Tab never came to ${selector} “${name}”.`);
  }
  const press = async (selector: string, name = '') => {
    await tabTo(selector, name);
    await keys('Enter');
  };
  const goTo = async (where: string) => {
    await press(`.wnav a[href="#${where}"]`);
    await lands('main');
    await shown(page, `main.page-${where} h1`);
  };
  const card = (item: string, selector: string) => `#finding-${item} ${selector}`;

  it('makes the review its own: name and reviewer', async () => {
    await press('.review-btn');
    await lands('.menu button');
    await tabTo('.menu button', words('panel.renameReview'));
    await keys('Enter');
    await lands('dialog input');
    await held('Control', 'a');
    await page.keyboard.type('Coaching, RFP 2026-17');
    await keys('Enter');
    await notShown(page, 'dialog');
    await lands('.review-btn');
    await tabTo('.about input:not([type=radio])');
    await page.keyboard.type('D. Whitfield');
    await keys('Tab');
    await until(
      async () => (await storedRecords(page)).reviews.some(({ reviewer }) => reviewer === 'D. Whitfield'),
      'the reviewer',
    );
  });

  it('says whom each document comes from', async () => {
    for (const [at, { from }] of PROPOSALS.entries()) {
      await press(`.doc:nth-child(${at + 1}) .source .icon-btn`);
      await lands('dialog input');
      await page.keyboard.type(from);
      await keys('Enter');
      await notShown(page, 'dialog');
      await lands(`.doc:nth-child(${at + 1}) .source .icon-btn`);
    }
    await until(
      async () => (await storedRecords(page)).documents.every(({ organisation }) => organisation !== ''),
      'every document has its organisation',
    );
  });

  it('chooses a profile; the focus goes on to what stands there then', async () => {
    await press('main a', words('review.profile.choose'));
    await shown(page, '.profiles-page');
    await press('nav .pick', 'Coaching contract');
    await press('button', words('review.profile.use'));
    await shown(page, '.profile .seg');
    await lands('.profile *');
    await tabTo('a.back', '', true);
    await keys('Enter');
    await shown(page, '.docs');
  });

  it('scores a standard, gives the reason and cites the passage', async () => {
    await press('.doc:nth-child(1) a[href^="#findings/"]');
    await lands('main');
    await shown(page, '.finding .scores');
    await tabTo(card('evidence', '.scores input'));
    await keys('2');
    await waitForText(page, settled(1));
    await tabTo(card('evidence', 'textarea'));
    await page.keyboard.type('Logs and student work every month.');
    await press(card('evidence', 'button'), 'Cite the 1 passage');
    await press(card('evidence', '.cites button:not(.place)'), words('review.findings.cite'));
    await shown(page, card('evidence', '.cites .quote'));
    await waitForSaid(page, words('review.findings.citedNow'));
    await lands(card('evidence', '*'));
    const { findings, tags } = await storedRecords(page);
    const cited = tags.find(({ passage }) => passage.quote.exact === STUDIED);
    expect(findings).toEqual([expect.objectContaining({ itemId: 'evidence', score: 2, cited: [cited?.id] })]);
  });

  it('looks for what is missing and records that it is not there', async () => {
    await storedAtRest(page);
    await press(card('equity-drivers', 'button'), words('review.findings.look'));
    await lands(card('equity-drivers', 'button'), words('review.findings.search'));
    await keys('Enter');
    await lands(card('equity-drivers', 'h3'));
    await press(card('equity-drivers', 'button'), words('review.findings.record'));
    await waitForText(page, 'Recorded by D. Whitfield on');
    await lands(card('equity-drivers', 'h3'), words('review.cell.absent'));
    await tabTo(card('equity-drivers', 'textarea'));
    await page.keyboard.type('Nothing asks staff to look at themselves.');
  });

  it('decides, with the summary; nothing is recorded while a reason is missing', async () => {
    await tabTo(card('culture-of-collaborative-inquiry', '.scores input'), '', true);
    await keys('1');
    await waitForText(page, settled(3));
    await tabTo('.decision textarea');
    await page.keyboard.type('Strong on evidence. Cover in year three is to be settled.');
    await tabTo('.decision .seg input');
    await keys('ArrowRight');
    await press('.decision button', words('review.findings.decide'));
    await lands(card('culture-of-collaborative-inquiry', 'textarea'));
    await page.keyboard.type('Teams meet as well.');
    await keys('Tab');
    await notShown(page, '.field-error');
    await press('.decision button', words('review.findings.decide'));
    await waitForText(page, put('review.findings.decidedOn', words('review.outcome.changes'), '').trim());
  });

  it('walks through Coverage, opens a cell and comes back to it', async () => {
    await goTo('coverage');
    await tabTo('[data-cell]');
    const at = await page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
    await keys('ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft');
    await lands(`[data-cell="${at}"]`);
    await held('Control', 'End');
    await keys('Enter');
    await lands('aside.side h2');
    await keys('Escape');
    await lands('[data-cell]');
    await notShown(page, 'aside.side');
  });

  it('compares the three, scores in the table, and goes through the standards beside it', async () => {
    await goTo('compare');
    await tabTo('[data-cell]');
    for (let row = 0; row < 20 && !(await isAt('[data-cell^="evidence|"]', '')); row += 1) await keys('ArrowDown');
    await keys('ArrowRight', 'ArrowRight', '0');
    await waitForSaid(page, put('review.compare.scored', 'Evidence', PROPOSALS[2]?.from ?? '', '0'));
    await lands('[data-cell^="evidence|"]');
    await keys('Enter');
    await lands('aside.side h2', 'Evidence');
    await waitForText(page, RATED);
    await press('aside.side button', words('review.compare.after'));
    await lands('aside.side button', words('review.compare.after'));
  });

  it('asks the vendor: adds what is proposed, puts it in order, writes', async () => {
    await goTo('questions');
    await press('.proposed button', words('review.questions.addAll.n').split('$')[0]);
    await lands('.ask-card:first-child select');
    const first = () => page.$eval('.ask-card', (each) => each.getAttribute('data-request'));
    const before = await first();
    await tabTo('.ask-card:first-child .to-down');
    await held('Alt', 'ArrowDown');
    await until(async () => (await first()) !== before, 'the order');
    await lands(`[data-request="${before}"] .to-down`);
    await press('.add-request');
    await lands('textarea');
    await page.keyboard.type('Who pays for cover in year three?');
    await keys('Tab');
    await until(
      async () => (await storedRecords(page)).vendorRequests.some(({ text }) => text.startsWith('Who pays for cover')),
      'the question',
    );
  });

  it('leaves a section out of the report, and saves it', async () => {
    await goTo('report');
    await shown(page, '.paper .of-method');
    await press('.rtools .menu-at > button');
    await lands('.rtools .menu input');
    await keys('ArrowDown', 'Space');
    await notShown(page, '.of-coverage');
    await keys('Escape');
    await lands('.rtools .menu-at > button');
    await tabTo('.hide-quotes input');
    await keys('Space');
    await waitForText(page, words('review.report.quoteLeftOut'));
    await keys('Space');
    await waitForText(page, STUDIED);
    await tabTo('.rtools button', words('review.report.save.html'));
    const report = readFileSync(await savedFile(page, () => keys('Enter'), 'html'), 'utf8');
    for (const said of [STUDIED, 'Who pays for cover in year three?', 'Strong on evidence.', 'Looked for, not found']) {
      expect(report).toContain(said);
    }
    expect(report).not.toContain('of-coverage');
    await lands('.rtools button', words('review.report.save.html'));
  });

  it('takes back the last step from any page', async () => {
    await goTo('documents');
    await held('Control', 'z');
    await until(
      async () =>
        (await storedRecords(page)).vendorRequests.every(({ text }) => !text.startsWith('Who pays for cover')),
      'the question is taken back',
    );
  });
});

const settled = (count: number) => put('review.findings.settled', String(count), String(PROFILE?.requirements.length));
