import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedProfiles } from '../../content/profiles/shippedProfiles.ts';
import { atRest } from './harness/atRest.ts';
import { axeFindings } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { until } from './harness/planTab.ts';
import { ALONE, PROPOSALS, RATED, STUDIED } from './harness/proposals.ts';
import { goTo, makeReview, named, put, textOf } from './harness/reviewStory.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { still } from './harness/still.ts';
import { storedAtRest, storedRecords } from './harness/storedRecords.ts';
import type { StoryBrowser } from './harness/storyBrowser.ts';
import { STORY_BROWSERS } from './harness/storyBrowsers.ts';

const TAGS = PROPOSALS.flatMap(({ tags }) => tags);
const PROFILE = shippedProfiles.find(({ id }) => id === 'coaching-contract');
const REVIEW = 'Coaching, RFP 2026-17';

describe.each(STORY_BROWSERS)('three proposals, from the first tag to the decision, in $name', ({ start }) => {
  let server: PageServer;
  let browser: StoryBrowser;
  let page: Page;

  stepByStep();
  beforeAll(async () => {
    server = await servePages({ folder: 'samples' });
    browser = await start();
    page = await browser.open('review.html');
    await shown(page, 'main h1');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const card = (item: string) => `#finding-${item}`;
  const inCard = (item: string, label: string) =>
    `::-p-xpath(//section[@id="finding-${item}"]//button[starts-with(normalize-space(.), "${label}")])`;
  const sound = async () => {
    await atRest(page.mainFrame());
    expect(await axeFindings(page)).toEqual([]);
  };
  async function score(item: string, points: number, reason: string): Promise<void> {
    await page.focus(`${card(item)} .scores input`);
    await page.keyboard.type(String(points));
    await page.waitForFunction(
      (at, wanted) => (document.querySelectorAll(`${at} .scores input`)[wanted] as HTMLInputElement)?.checked,
      { polling: 50 },
      card(item),
      points,
    );
    await click(page, `${card(item)} textarea`);
    await page.keyboard.type(reason);
    await page.keyboard.press('Tab');
    // What is stored then moves what stands below it.
    await until(async () => (await storedRecords(page)).findings.some(({ rationale }) => rationale === reason), reason);
    await still(page, inCard(item, 'Cite the 1 passage'));
    await click(page, inCard(item, 'Cite the 1 passage'));
    await still(page, inCard(item, words('review.findings.cite')));
    await click(page, inCard(item, words('review.findings.cite')));
    await shown(page, inCard(item, words('review.findings.uncite')));
  }
  /** Goes to the findings of a document by the score that the Documents page shows. */
  async function findingsOf(at: number): Promise<void> {
    await goTo(page, 'documents');
    await click(page, `.docs > .doc:nth-child(${at + 1}) a[href^="#findings/"]`);
    await waitForText(page, put('review.findings.title', PROPOSALS[at]?.from ?? ''));
    await shown(page, '.finding .scores');
  }
  async function decide(outcome: string, summary: string): Promise<void> {
    await click(page, '.decision textarea');
    await page.keyboard.type(summary);
    await page.keyboard.press('Tab');
    await click(
      page,
      `::-p-xpath(//section[contains(@class, "decision")]//label[.="${words(`review.outcome.${outcome}`)}"])`,
    );
    await click(page, named(words('review.findings.decide')));
    await waitForText(page, put('review.findings.decidedOn', words(`review.outcome.${outcome}`), '').trim());
  }

  it('begins with a review from the template', async () => {
    await makeReview(page, { name: REVIEW, kind: 'proposal', reviewer: 'D. Whitfield' });
    await waitForText(page, words('review.documents.emptyTitle'));
    await waitForText(page, words('review.profile.nothingYet'));
    await sound();
  });

  it('tags a handful of passages of each proposal', async () => {
    for (const { file, tags } of PROPOSALS) await browser.tagPage(`${server.origin}/${file}`, tags);
    await goTo(page, 'documents');
    await waitForText(page, `${words('panel.countDocuments.n').replace('$1', '3')} · ${countOf(TAGS.length)}`);
    for (const { tags } of PROPOSALS) await waitForText(page, countOf(tags.length));
  });

  it('says whom each comes from, and what a coaching contract must show', async () => {
    for (const [at, { from }] of PROPOSALS.entries()) {
      await click(page, `.docs > .doc:nth-child(${at + 1}) .source .icon-btn`);
      await shown(page, 'dialog input');
      await page.keyboard.type(from);
      await page.keyboard.press('Enter');
      await notShown(page, 'dialog');
      await until(async () => (await sourceOf(page, at)) === from, `${from} is named`);
    }
    await click(page, named(words('review.profile.choose'), 'main', 'a'));
    await click(page, named('Coaching contract', 'nav'));
    await waitForText(page, 'Coaching stalls where principals do not know it');
    await click(page, named(words('review.profile.use')));
    await shown(page, '.profile .seg');
    await sound();
    await click(page, named(words('review.pages.documents'), 'main', 'a'));
    await waitForText(page, '11 standards required');
    await sound();
  });

  it('settles what the first one shows, with scores, reasons and passages', async () => {
    await findingsOf(0);
    await waitForText(page, settled(0));
    await score('evidence', 2, 'Logs and student work every month, with the principal.');
    await score('learning-designs', 2, 'The cycle is described, with a goal of its own.');
    await score('culture-of-collaborative-inquiry', 1, 'Teams meet, but what follows is done alone.');
    await waitForText(page, settled(3));
    expect(await textOf(page, card('culture-of-collaborative-inquiry'))).toContain('1 passage works against this');
    await sound();
  });

  it('looks for what is not there, in the whole proposal, and records that', async () => {
    await storedAtRest(page);
    await click(page, inCard('equity-drivers', words('review.findings.look')));
    await click(page, inCard('equity-drivers', words('review.findings.search')));
    await waitForText(page, 'Searched');
    await click(page, inCard('equity-drivers', words('review.findings.record')));
    await waitForText(page, words('review.findings.recorded'));
    await waitForText(page, 'Recorded by D. Whitfield on');
    expect(await textOf(page, card('equity-drivers'))).toContain(words('review.cell.absent'));
    await click(page, `${card('equity-drivers')} textarea`);
    await page.keyboard.type('Nothing asks staff to look at what they take for granted.');
    await page.keyboard.press('Tab');
    await waitForText(page, settled(4));
    await sound();
  });

  it('sees in Coverage where the gaps are, and opens a cell', async () => {
    await goTo(page, 'coverage');
    await shown(page, 'table.heat');
    const heads = await page.$$eval('table.heat thead th', (all) => all.map((each) => each.textContent));
    for (const { from } of PROPOSALS) expect(heads.some((head) => head?.includes(from))).toBe(true);
    const [drivers, leadership] = await Promise.all(
      ['Equity Drivers', 'Leadership'].map((name) => rowText(page, name)),
    );
    expect(drivers).toContain(words('review.cell.empty.lookedFor'));
    expect(leadership).toContain(words('review.cell.empty.notLooked'));
    expect(await rowText(page, 'Culture of Collaborative Inquiry')).toContain('1 conflict');
    await click(page, '[data-cell^="evidence|"]');
    await waitForText(page, STUDIED);
    await sound();
  });

  it('compares the three, with their best passages next to each other', async () => {
    await goTo(page, 'compare');
    await shown(page, 'table.heat');
    await waitForText(page, words('review.compare.title.n').replace('$1', '3'));
    await click(page, '[data-cell^="evidence|"]');
    await page.waitForFunction(
      (quotes) => quotes.every((quote) => document.querySelector('aside.side')?.textContent?.includes(quote)),
      { polling: 50 },
      [STUDIED, 'in May the same three are set beside it', RATED],
    );
    expect(await textOf(page, 'tfoot')).toContain('Below 14');
    await sound();
  });

  it('proposes questions for the vendor, which are added and worded', async () => {
    await findingsOf(0);
    await click(page, named(words('review.findings.writeQuestions'), 'main', 'a'));
    await waitForText(page, put('review.questions.ask', PROPOSALS[0]?.from ?? ''));
    await shown(page, '.proposal');
    const proposed = (await page.$$('.proposal')).length;
    expect(proposed).toBeGreaterThan(3);
    await click(page, named(words('review.questions.addAll.n').replace('$1', String(proposed))));
    await waitForText(page, words('review.questions.noneProposed'));
    await until(async () => (await page.$$('.ask-card')).length === proposed, 'all are asked');
    // Firefox leaves what is out of view out of `innerText`.
    await shown(page, `::-p-xpath(//ol[@class="asked"]//li[contains(., "${ALONE}")])`);
    await sound();
    await click(page, '.add-request');
    await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement, { polling: 50 });
    await page.keyboard.type('Who pays for cover in year three?');
    await page.keyboard.press('Tab');
    await findingsOf(0);
    await click(page, named(words('review.findings.writeQuestions'), 'main', 'a'));
    await shown(page, `.ask-card:nth-child(${proposed + 1})`);
    const file = await browser.saved(page, named(words('review.report.save.txt')), 'txt');
    expect(readFileSync(file, 'utf8')).toContain('Who pays for cover in year three?');
  });

  it('records what is decided, with its reasons', async () => {
    await findingsOf(0);
    await decide('changes', 'Strong on evidence. Cover in year three and work in teams are to be settled.');
    await sound();
    await findingsOf(2);
    await score('evidence', 0, 'Only how people liked the day is measured.');
    await decide('decline', 'Days without anything between them.');
    await goTo(page, 'documents');
    const decided = await page.$$eval('.stands > div:last-child dd', (all) => all.map((each) => each.textContent));
    expect(decided).toEqual(['changes', 'none', 'decline'].map((outcome) => words(`review.outcome.${outcome}`)));
  });

  it('has all of it in the report', async () => {
    await goTo(page, 'report');
    await shown(page, '.paper .of-method');
    const report = await textOf(page, '.paper');
    for (const said of [REVIEW, 'D. Whitfield', STUDIED, ALONE, RATED, 'Who pays for cover in year three?']) {
      expect(report).toContain(said);
    }
    for (const { from } of PROPOSALS) expect(report).toContain(from);
    for (const outcome of ['changes', 'none', 'decline']) expect(report).toContain(words(`review.outcome.${outcome}`));
    expect(report).toContain('Nothing asks staff to look at what they take for granted.');
    await sound();
  });

  it('saves it for people and for programs', async () => {
    const read = async (format: string) =>
      readFileSync(await browser.saved(page, named(words(`review.report.save.${format}`)), format));
    expect((await read('docx')).subarray(0, 2).toString()).toBe('PK');
    expect((await read('xlsx')).subarray(0, 2).toString()).toBe('PK');
    const html = (await read('html')).toString();
    expect(html).toContain(STUDIED);
    expect(html).not.toContain('<script');
    const csv = (await read('csv')).toString();
    for (const { from } of PROPOSALS) expect(csv).toContain(from);
    await click(page, `button[aria-label="${words('review.exchange.more')}"]`);
    await click(page, named(words('review.exchange.saveAs')));
    const w3c = words('review.exchange.formats.annotations');
    await click(page, `::-p-xpath(//dialog//label[contains(., "${w3c}")]//input)`);
    await sound();
    const save = `::-p-xpath(//dialog//button[not(@aria-disabled="true")][normalize-space(.)="${words('review.exchange.save')}"])`;
    const saved = JSON.parse(readFileSync(await browser.saved(page, save, 'jsonld'), 'utf8'));
    expect(saved.items).toHaveLength(TAGS.length);
  });
});

const settled = (count: number) => put('review.findings.settled', String(count), String(PROFILE?.requirements.length));
const countOf = (tags: number) => words('panel.countTags.n').replace('$1', String(tags));

/** Whom the document at that place in the list comes from. */
const sourceOf = (page: Page, at: number) =>
  page.$eval(`.docs > .doc:nth-child(${at + 1}) .source select`, (each) => (each as HTMLSelectElement).value);

/** What the matrix says in the row of a standard. */
const rowText = (page: Page, standard: string) =>
  textOf(page, `::-p-xpath(//table//tr[.//th[contains(., "${standard}")]])`);
