import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { PATIENCE } from './harness/patience.ts';
import { goTo, named, put } from './harness/reviewStory.ts';
import { savedFile } from './harness/savedFile.ts';
import { proposalRecords, seedRecordsOf } from './harness/seedProposals.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedRecords } from './harness/storedRecords.ts';

/** The proposals, the first with a newer version to which one passage was carried over. */
function revisedRecords() {
  const records = proposalRecords();
  const [old] = records.documents;
  const [tag] = records.tags;
  if (!old || !tag) throw new Error('a tagged document');
  const revised = { ...old, id: randomUUID(), url: `${old.url}?2`, versionOf: old.id, createdAt: old.createdAt + 9 };
  const carried = { ...tag, id: randomUUID(), documentId: revised.id, carriedFrom: tag.id };
  return {
    ...records,
    documents: [...records.documents, revised],
    tags: [...records.tags, carried],
    findings: records.findings.map((finding) => ({ ...finding, updatedAt: finding.updatedAt + 1 })),
  };
}

describe('what is written in a review', () => {
  let chromium: Chromium;
  let page: Page;
  const records = revisedRecords();
  const [northfield, , summit, revised] = records.documents.map(({ id }) => id);

  stepByStep();
  const card = (item: string) => `#finding-${item}`;
  const open = async (where: string, wanted: string) => {
    await page.goto('about:blank');
    await page.goto(`${chromium.origin}/review.html#${where}`);
    await shown(page, wanted);
  };
  const undone = '.toasts .toast';
  const texts = () =>
    page.$$eval('.ask-card textarea', (all) => all.map((each) => (each as HTMLTextAreaElement).value));
  const asked = async () =>
    (await storedRecords(page)).vendorRequests
      .filter(({ deletedAt }) => deletedAt === null)
      .sort((a, b) => a.order - b.order);

  beforeAll(async () => {
    chromium = await launchChromium();
    await seedRecordsOf(chromium, records);
    page = await chromium.browser.newPage();
  });
  afterAll(() => chromium.close());

  it('a file of the questions has what was typed the moment before', async () => {
    await open(`questions/${northfield}`, '.add-request');
    for (const [at, text] of ['First?', 'Second?', 'Third?'].entries()) {
      await click(page, '.add-request');
      await page.waitForFunction(
        (before) =>
          document.activeElement === document.querySelectorAll('.ask-card')[before]?.querySelector('textarea'),
        { polling: 50 },
        at,
      );
      await page.keyboard.type(text);
    }
    const file = await savedFile(page, named(words('review.report.save.txt'), 'main'), 'txt');
    expect(readFileSync(file, 'utf8')).toContain('Third?');
  });

  it('two quick clicks are two moves, and two quick choices both stand', async () => {
    const first = (await asked())[0];
    await page.$eval('.ask-card .to-down', (button) => {
      (button as HTMLElement).click();
      (button as HTMLElement).click();
    });
    await expect.poll(async () => (await asked())[2]?.id, { timeout: PATIENCE }).toBe(first?.id);
    await page.$eval('.ask-card:last-child', (last) => {
      last.querySelector<HTMLInputElement>('input[type=radio]:not(:checked)')?.click();
      const about = last.querySelector('select') as HTMLSelectElement;
      about.value = 'resources';
      about.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect
      .poll(async () => (await asked())[2], { timeout: PATIENCE })
      .toMatchObject({ kind: 'change', itemId: 'resources', text: 'First?' });
    expect(await page.$('.callout.bad')).toBeNull();
  });

  it('a proposal that is pressed twice is asked once', async () => {
    const before = (await asked()).length;
    await page.$eval('.proposal button', (button) => {
      (button as HTMLElement).click();
      (button as HTMLElement).click();
    });
    await page.waitForFunction(
      (count) => document.querySelectorAll('.ask-card').length > count,
      { polling: 50 },
      before,
    );
    expect(await asked()).toHaveLength(before + 1);
  });

  it('another window’s change to a question is no conflict with a choice made here', async () => {
    const other = await chromium.browser.newPage();
    await other.goto(`${chromium.origin}/review.html#questions/${northfield}`);
    await shown(other, '.ask-card');
    const both = [page, other].map((each, at) =>
      each.$$eval(
        '.ask-card',
        ([card], index) => {
          if (index === 0) card?.querySelector<HTMLElement>('.to-down')?.click();
          else card?.querySelector<HTMLElement>('input[type=radio]:not(:checked)')?.click();
        },
        at,
      ),
    );
    const [first] = await asked();
    await Promise.all(both);
    await expect
      .poll(async () => (await asked())[1], { timeout: PATIENCE })
      .toMatchObject({ id: first?.id, kind: 'change' });
    for (const each of [page, other]) expect(await each.$('.callout.bad')).toBeNull();
    await other.close();
    await page.bringToFront();
    expect(await texts()).toContain('Second?');
  });

  it('what one page says does not stand over the next', async () => {
    await click(page, `::-p-aria(${put('review.questions.delete', '1')})`);
    await shown(page, undone);
    await goTo(page, 'coverage');
    await notShown(page, undone);
  });

  it('asks for a reason against a conflict only until there is one', async () => {
    await open(`findings/${northfield}`, card('culture-of-collaborative-inquiry'));
    await waitForText(page, words('review.findings.againstText'));
    await page.focus(`${card('culture-of-collaborative-inquiry')} .scores input`);
    await page.keyboard.press('1');
    await click(page, `${card('culture-of-collaborative-inquiry')} textarea`);
    await page.keyboard.type('Teams also meet weekly.');
    await page.keyboard.press('Tab');
    await page.waitForFunction(
      (hint) => !document.body.innerText.includes(hint),
      { polling: 50 },
      words('review.findings.againstText'),
    );
  });

  it('two passages cited at once are both cited', async () => {
    await click(page, `::-p-xpath(//section[@id="finding-evidence"]//button[contains(., "Cite another")])`);
    await page.$$eval(
      '#finding-evidence .cites button',
      (all, [cite, uncite]) => {
        for (const button of all) if (button.textContent?.startsWith(uncite ?? '')) button.click();
        for (const button of all) if (button.textContent?.startsWith(`${cite}:`)) button.click();
      },
      [words('review.findings.cite'), words('review.findings.uncite')],
    );
    const of = async () =>
      (await storedRecords(page)).findings.find((each) => each.documentId === northfield && each.itemId === 'evidence');
    await expect.poll(async () => (await of())?.cited, { timeout: PATIENCE }).toEqual([records.tags[1]?.id]);
    expect(await page.$('.callout.bad')).toBeNull();
  });

  it('starts the findings of a new version from those of the version before', async () => {
    await open(`findings/${revised}`, card('evidence'));
    await waitForText(page, '0 of 11 settled.');
    await waitForText(page, words('review.findings.before.n').replace('$1', '2'));
    expect(await axeInBothSchemes(page)).toEqual([]);
    await click(page, named(words('review.findings.startFrom')));
    await waitForText(page, '2 of 11 settled.');
    await notShown(page, named(words('review.findings.startFrom')));
    const carried = (await storedRecords(page)).findings.filter(({ documentId }) => documentId === revised);
    expect(carried.map(({ itemId, score }) => [itemId, score]).sort()).toEqual([
      ['culture-of-collaborative-inquiry', 1],
      ['evidence', 2],
    ]);
    await click(page, named(words('common.undo'), 'section'));
    await waitForText(page, '0 of 11 settled.');
    await shown(page, named(words('review.findings.startFrom')));
  });

  it('offers nothing to start from where there is no version before', async () => {
    await open(`findings/${summit}`, card('evidence'));
    await waitForText(page, '1 of 11 settled.');
    expect(await page.$(named(words('review.findings.startFrom')))).toBeNull();
  });
});
