import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { button, chooseMore, importFile, openReviewPages, savedBy } from './harness/exchangePage.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { PATIENCE } from './harness/patience.ts';
import { openReader, readFileIn } from './harness/reader.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedRecords } from './harness/storedRecords.ts';
import { tagPassage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

const WEEKLY = 'Coaches meet each team every week and keep a log.';
const FEES = 'Nobody pays for substitute teachers.';
const RESULTS = 'Results are shared with families in every term.';
const filler = Array.from({ length: 22 }, (_, at) => `Paragraph ${at} is about the building and its grounds.`);
const PLAN = ['Plan for coaching', WEEKLY, ...filler.slice(0, 4), FEES, RESULTS, ...filler.slice(4)].join('\n\n');

const folder = temporaryFolder('exchange');
const plan = path.join(folder, 'plan.txt');

/** Opens the plan in the reader and tags it, as a person with a mouse. */
async function tagPlan(chromium: Chromium, tags: [string, string][]): Promise<void> {
  const reader = await openReader(chromium);
  await readFileIn(reader, plan);
  for (const [passage, standard] of tags) await tagPassage(reader, passage, { standard });
  await reader.close();
}
/** Settles the dialog that is open, and says what axe finds in both schemes. */
const isFine = async (page: Page) => expect(await axeInBothSchemes(page)).toEqual([]);
const press = (page: Page, key: string) => click(page, button(key));

describe('a review and other programs', () => {
  let chromium: Chromium;
  let page: Page;
  let file = '';

  stepByStep();
  beforeAll(async () => {
    writeFileSync(plan, PLAN);
    chromium = await launchChromium();
    await tagPlan(chromium, [
      [WEEKLY, 'Evidence'],
      [FEES, 'Resources'],
    ]);
    page = await openReviewPages(chromium);
  });
  afterAll(() => chromium.close());

  it('says what a format carries and saves it', async () => {
    await chooseMore(page, 'review.exchange.saveAs');
    await waitForText(page, words('review.exchange.nothingLeft'));
    await click(page, `aria/${words('review.exchange.formats.refiCodebook')}[role="radio"]`);
    await waitForText(page, words('review.exchange.loses.tags.n').replace('$1', '2'));
    await isFine(page);
    await click(page, `aria/${words('review.exchange.formats.annotations')}[role="radio"]`);
    file = await savedBy(page, 'review.exchange.save', folder);
    expect(JSON.parse(readFileSync(file, 'utf8')).items).toHaveLength(2);
    await notShown(page, 'dialog');
  });

  it.each(['tidyCsv', 'wideCsv', 'refiProject', 'refiCodebook', 'case11', 'case10'])('saves %s too', async (format) => {
    await chooseMore(page, 'review.exchange.saveAs');
    await click(page, `aria/${words(`review.exchange.formats.${format}`)}`);
    const saved = await savedBy(page, 'review.exchange.save', folder);
    expect(readFileSync(saved).length).toBeGreaterThan(500);
    await notShown(page, 'dialog');
    if (format === 'refiProject') {
      // What it gave away comes back as what it was.
      await importFile(page, saved);
      await waitForText(page, words('review.exchange.allSame'));
      await press(page, 'common.close');
    }
  });

  it('finds nothing new in its own file', async () => {
    await importFile(page, file);
    await waitForText(page, words('review.exchange.allSame'));
    await isFine(page);
    await press(page, 'common.close');
  });

  it('refuses what is hostile or broken in a sentence each, and changes nothing', async () => {
    const before = await storedRecords(page);
    const own = JSON.parse(readFileSync(file, 'utf8'));
    const [first] = own.items;
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const wrong: [string, string][] = [
      ['foreign', 'hello'],
      ['damaged', JSON.stringify(own).slice(0, -40)],
      [
        'unsafe',
        JSON.stringify({ ...own, items: [{ ...first, target: { source: 'javascript:alert(1)', selector: [] } }] }),
      ],
      [
        'unsafe',
        JSON.stringify(own).replace('"type":"AnnotationPage"', '"__proto__":{"polluted":1},"type":"AnnotationPage"'),
      ],
      ['unsafe', deep],
      ['oversized', `{"items":[${'1,'.repeat(250_000)}1]}`],
      ['damaged', 'PK\u0003\u0004 no zip'],
    ];
    for (const [reason, text] of wrong) {
      const at = path.join(folder, `${reason}.jsonld`);
      writeFileSync(at, text);
      await importFile(page, at);
      await waitForText(page, words(`review.exchange.refused.${reason}`));
      await press(page, 'common.cancel');
      await notShown(page, 'dialog');
    }
    expect(await storedRecords(page)).toEqual(before);
    expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
  });

  it('takes annotations in after showing them, markup as plain words, and takes it all back', async () => {
    const script = '<img src=x onerror="document.title=1">';
    const [first] = JSON.parse(readFileSync(file, 'utf8')).items;
    const other = {
      ...first,
      id: 'https://annotator.example/7',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'Resources' },
        { type: 'TextualBody', purpose: 'commenting', value: script },
      ],
      target: { ...first.target, selector: [{ type: 'TextQuoteSelector', exact: RESULTS }] },
    };
    const untold = {
      ...other,
      id: 'https://annotator.example/8',
      body: [{ type: 'TextualBody', purpose: 'tagging', value: 'Budget' }],
    };
    const at = path.join(folder, 'others.jsonld');
    writeFileSync(at, JSON.stringify({ type: 'AnnotationPage', items: [other, untold] }));
    await importFile(page, at);
    await waitForText(page, words('review.exchange.skipped.noStandard.1'));
    await isFine(page);
    await press(page, 'review.exchange.apply');
    await waitForText(page, words('review.exchange.imported').replace('$1', '1').replace('$2', '0'));
    const { tags } = await storedRecords(page);
    const taken = tags.find(({ note }) => note === script);
    expect(taken?.passage.position.start).toBeGreaterThan(0);
    await click(page, `aria/${words('common.undo')}`);
    await page.waitForFunction(() => document.querySelector('.toast')?.textContent?.includes('Undone'), {
      polling: 50,
    });
    expect((await storedRecords(page)).tags).toHaveLength(2);
  });
});

describe('two readers', () => {
  let first: Chromium;
  let second: Chromium;
  let mine: Page;
  let theirs: Page;
  let packet = '';
  let reading = '';

  stepByStep();
  beforeAll(async () => {
    writeFileSync(plan, PLAN);
    first = await launchChromium();
    second = await launchChromium();
    await tagPlan(first, [
      [WEEKLY, 'Evidence'],
      [FEES, 'Resources'],
    ]);
    mine = await openReviewPages(first);
  });
  afterAll(async () => {
    await first.close();
    await second.close();
  });

  it('the first saves a packet, which has none of the tags', async () => {
    await chooseMore(mine, 'review.exchange.readers');
    await shown(mine, button('review.exchange.savePacket'));
    await isFine(mine);
    packet = await savedBy(mine, 'review.exchange.savePacket', folder);
    await waitForText(mine, words('review.exchange.waiting'));
    await press(mine, 'common.close');
    expect(readFileSync(packet, 'utf8')).not.toContain(WEEKLY);
  });

  it('the second opens it, reads the same file and saves their reading', async () => {
    theirs = await openReviewPages(second);
    await importFile(theirs, packet);
    await shown(theirs, button('review.exchange.apply'));
    await isFine(theirs);
    await press(theirs, 'review.exchange.apply');
    await notShown(theirs, 'dialog');
    await tagPlan(second, [
      [WEEKLY, 'Evidence'],
      [RESULTS, 'Evidence'],
    ]);
    const { reviews, tags } = await storedRecords(theirs);
    const asked = reviews.find((review) => review.packet?.reader === 'second');
    expect(tags.map(({ reviewId }) => reviewId)).toEqual([asked?.id, asked?.id]);
    await chooseMore(theirs, 'review.exchange.readers');
    reading = await savedBy(theirs, 'review.exchange.saveAnswer', folder);
    await press(theirs, 'common.close');
  });

  it('the first takes it in, twice without a second copy, and sees what differs', async () => {
    await importFile(mine, reading);
    await press(mine, 'review.exchange.apply');
    await notShown(mine, 'dialog');
    await importFile(mine, reading);
    await waitForText(mine, words('review.exchange.allSame'));
    await press(mine, 'common.close');
    expect((await storedRecords(mine)).tags).toHaveLength(4);
    await chooseMore(mine, 'review.exchange.readers');
    await waitForText(mine, words('review.exchange.differ.n').replace('$1', '2'));
    const row = await mine.$$eval('.exchange .counts tbody tr', (rows) =>
      rows.map((each) => (each as HTMLElement).innerText).find((text) => text.startsWith('Evidence')),
    );
    // One sentence of some two dozen by both, one by one alone: too few for kappa, and it says so.
    expect(row).toMatch(/1\s+1\s.*96 %.*too few/s);
    await isFine(mine);
  });

  it('each difference is settled into a consensus copy, and a choice can be changed and undone', async () => {
    const choose = async (passage: string, choice: string) => {
      const label = `//label[contains(., "${words(`review.exchange.${choice}`)}")]`;
      await click(mine, `::-p-xpath(//li[contains(., "${passage}")]${label})`);
    };
    const copy = async () => {
      const { reviews, tags } = await storedRecords(mine);
      const consensus = reviews.find((review) => review.packet?.reader === 'consensus');
      const own = tags.filter(({ reviewId, deletedAt }) => reviewId === consensus?.id && deletedAt === null);
      return own.map(({ passage }) => passage.quote.exact).sort();
    };
    const settled = (done: number) =>
      waitForText(mine, words('review.exchange.settledCount').replace('$1', String(done)).replace('$2', '2'));
    await choose(FEES, 'keep');
    await settled(1);
    expect(await copy()).toEqual([WEEKLY, FEES]);
    await choose(RESULTS, 'noTag');
    await settled(2);
    expect(await copy()).toEqual([WEEKLY, FEES]);
    await choose(FEES, 'noTag');
    await expect.poll(copy, { timeout: PATIENCE }).toEqual([WEEKLY]);
    await isFine(mine);
    await press(mine, 'review.exchange.openConsensus');
    await notShown(mine, 'dialog');
    await shown(
      mine,
      `.review-btn::-p-text(${words('review.exchange.consensusName').replace('$1', '').replace(', ', '')})`,
    );
    await click(mine, '.wtop .acts > button:first-child');
    await expect.poll(copy, { timeout: PATIENCE }).toEqual([WEEKLY, FEES]);
  });
});
