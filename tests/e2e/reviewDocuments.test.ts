import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { goTo } from './harness/panel.ts';
import { REVIEW, seedReview } from './harness/seedReview.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, shown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { tagPassage, tagThisPage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';
import { sideways } from './harness/zoom.ts';

const put = (key: string, ...values: string[]) =>
  values.reduce((text, value, at) => text.replace(`$${at + 1}`, value), words(key));
const button = (label: string, inside = '') =>
  `::-p-xpath(//${inside || 'main'}//button[normalize-space(.)="${label}"])`;
const PASSAGE = 'Release time is paid by the district.';

describe('the documents of a review and what it must show', () => {
  let chromium: Chromium;
  let page: Page;
  let server: PageServer;
  const folder = temporaryFolder('profiles');

  stepByStep();
  beforeAll(async () => {
    chromium = await launchChromium();
    server = await servePages({
      pages: { '/plan.html': { html: `<title>Plan</title><h1>Plan</h1><p>${PASSAGE}</p>` } },
    });
    await seedReview(chromium);
    page = await chromium.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${chromium.origin}/review.html`);
    await waitForText(page, REVIEW);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  const names = () =>
    page.$$eval('.doc-name', (all) => all.filter((each) => each.checkVisibility()).map((each) => each.textContent));
  const sourceOf = (name: string) =>
    page.$eval(`::-p-xpath(//li[.//button[.="${name}"]]//div[@class="source"]//select)`, (each) =>
      each instanceof HTMLSelectElement ? each.value : null,
    );
  const closeMessage = async () => {
    await click(page, `aria/${words('common.closeMessage')}[role="button"]`);
    await notShown(page, '.toast');
  };
  const menu = async (label: string) => {
    await click(page, button(words('common.more')));
    await click(page, button(label));
  };
  const go = async (hash: string) => {
    await page.goto(`${chromium.origin}/review.html#${hash}`);
    await page.reload();
    await shown(page, 'main h1');
  };
  const sound = async () => {
    expect(await axeInBothSchemes(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 800 });
    expect(await sideways(page)).toEqual([]);
    await page.setViewport({ width: 1280, height: 900 });
  };

  it('lists the newest version of each document, with what is known of it', async () => {
    await shown(page, '.doc-name');
    expect(await names()).toEqual(['Summit workshops', 'Northfield proposal, revised.pdf', 'Bright Harbor.docx']);
    await waitForText(page, `PDF · 1.2 MB · ${put('review.documents.version', '2')} · 3 tags`);
    await waitForText(page, words('review.outcome.changes'));
    await click(page, '.older summary');
    expect(await names()).toContain('Northfield proposal.pdf');
    await sound();
  });

  it('a document names whom it comes from, which is then one of the organisations; one step takes both back', async () => {
    await click(page, `aria/${put('review.documents.fromOther', 'Bright Harbor.docx')}[role="button"]`);
    await page.keyboard.press('Enter');
    await waitForText(page, words('review.documents.nameMissing'));
    expect(await axeInBothSchemes(page)).toEqual([]);
    await page.keyboard.type('Bright Harbor');
    await page.keyboard.press('Enter');
    await notShown(page, 'dialog');
    await shown(page, '::-p-xpath(//ul[@class="orgs"]/li[starts-with(., "Bright Harbor")])');
    expect(await sourceOf('Bright Harbor.docx')).toBe('Bright Harbor');
    await click(page, '.wtop .icon-btn');
    await notShown(page, '::-p-xpath(//ul[@class="orgs"]/li[starts-with(., "Bright Harbor")])');
    await expect.poll(() => sourceOf('Bright Harbor.docx')).toBe('');
    await closeMessage();
  });

  it('an organisation that is renamed takes its documents along', async () => {
    await click(page, button(words('review.documents.editOrganisations')));
    await shown(page, 'dialog');
    expect(await axeInBothSchemes(page)).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.type(' Learning');
    await page.keyboard.press('Enter');
    await notShown(page, 'dialog');
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll<HTMLSelectElement>('.source select')].filter(
          (each) => each.value === 'Northfield Learning',
        ).length === 2,
      { polling: 50 },
    );
  });

  it('what is typed is not lost when the tab is closed', async () => {
    const reviewer = `aria/${words('panel.reviewer')}[role="textbox"]`;
    const other = await chromium.browser.newPage();
    await other.goto(`${chromium.origin}/review.html`);
    await click(other, reviewer);
    await other.keyboard.press('End');
    await other.keyboard.type(' Jr.');
    const closed = new Promise((resolve) => other.once('close', resolve));
    await other.close({ runBeforeUnload: true });
    await closed;
    // What a tab leaves as it goes reaches the others a moment later; a field takes it when it is drawn.
    const seen = async () => {
      await page.reload();
      return (await shown(page, reviewer)).evaluate((field) => (field as HTMLInputElement).value);
    };
    await expect.poll(seen, { interval: 300, timeout: 15_000 }).toBe('D. Whitfield Jr.');
  });

  it('a profile is looked at with its reasons, then used, and each document has its score', async () => {
    await click(page, `::-p-xpath(//main//a[.="${words('review.profile.choose')}"])`);
    await waitForText(page, words('review.profile.chooseAside'));
    await click(page, button('Coaching contract'));
    await waitForText(page, 'Coaching stalls where principals do not know it');
    await sound();
    await click(page, button(words('review.profile.use')));
    await shown(page, '.profile .seg');
    await closeMessage();
    await sound();
    await click(page, `::-p-xpath(//main//a[.="${words('review.pages.documents')}"])`);
    // Evidence, learning designs and implementation are strong, expertise was scored 2.
    await waitForText(page, put('review.documents.below', put('review.documents.points', '8', '22'), '14'));
    await sound();
  });

  it('each choice saves itself, by keyboard too', async () => {
    await go('documents/requirements');
    const chosen = () =>
      page.$eval(
        `[aria-label="${put('review.profile.atLeastOf', 'Resources')}"]`,
        (group) =>
          [...group.querySelectorAll('label')].find((each) => each.querySelector('input')?.checked)?.textContent,
      );
    await shown(page, '.profile .seg');
    expect(await chosen()).toBe('1');
    await page.focus(`[aria-label="${put('review.profile.atLeastOf', 'Resources')}"] input:checked`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await chosen()).toBe(words('review.profile.notRequired'));
    await click(page, `::-p-xpath(//main//a[.="${words('review.pages.documents')}"])`);
    await waitForText(page, '10 standards required');
  });

  it('a profile of one’s own is saved, shared, deleted and restored', async () => {
    await go('documents/requirements');
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await click(page, button(words('review.profile.keep')));
    const own = put('panel.copyName', 'Coaching contract');
    await shown(page, `::-p-xpath(//button[@aria-current="true"][contains(., "${own}")])`);
    await click(page, button(words('review.profile.share')));
    await expect.poll(() => readdirSync(folder)).toContain(`${own}.json`);
    await expect.poll(() => readFileSync(path.join(folder, `${own}.json`), 'utf8')).toContain('"crosswalk-profile"');
    await click(page, button(words('review.profile.delete')));
    await waitForText(page, put('review.profile.deleted', own));
    await waitForText(page, words('review.profile.noneOwn'));
    await click(page, button(words('common.undo'), 'div[contains(@class, "toast")]'));
    await shown(page, `::-p-xpath(//button[@aria-current="true"][contains(., "${own}")])`);
  });

  it('a shared profile is opened to be looked at first; another file is refused in a sentence', async () => {
    const open = async (name: string) => {
      const input = await page.$('.picks input[type=file]');
      await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(path.join(folder, name));
    };
    await closeMessage();
    await open(`${put('panel.copyName', 'Coaching contract')}.json`);
    await waitForText(page, words('review.profile.notYet'));
    writeFileSync(path.join(folder, 'other.json'), '{"format":"crosswalk-backup"}');
    await open('other.json');
    await waitForText(page, words('review.profile.refused.foreign'));
    expect(await axeInBothSchemes(page)).toEqual([]);
  });

  it('a removed document comes back with undo', async () => {
    await go('documents');
    await click(page, `aria/${put('library.remove', 'Bright Harbor.docx')}[role="button"]`);
    await waitForText(page, put('review.documents.removed', 'Bright Harbor.docx'));
    await expect.poll(names).toHaveLength(2);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Northfield proposal, revised.pdf');
    await click(page, button(words('common.undo'), 'div[contains(@class, "toast")]'));
    await expect.poll(names).toHaveLength(3);
  });

  it('a copy has everything, an archived review stands apart, a deleted one comes back', async () => {
    await menu(words('panel.duplicateReview'));
    await shown(page, 'dialog');
    expect(await axeInBothSchemes(page)).toEqual([]);
    await click(page, '::-p-xpath(//dialog//label[contains(., "Everything")]//input)');
    await page.keyboard.press('Enter');
    const copy = put('panel.copyName', REVIEW);
    await shown(page, `::-p-xpath(//h1[.="${copy}"])`);
    await waitForText(page, '4 documents · 4 tags');
    await menu(words('panel.archiveReview'));
    await waitForText(page, put('panel.reviewArchived', copy));
    await closeMessage();
    await click(page, '.wtop .review-btn');
    await shown(
      page,
      `::-p-xpath(//ul[@aria-label="${words('panel.archivedReviews')}"]//button[contains(., "${copy}")])`,
    );
    expect(await axeInBothSchemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu(words('panel.deleteReview'));
    await click(page, button(words('panel.deleteReview'), 'dialog'));
    await shown(page, `::-p-xpath(//h1[.="${REVIEW}"])`);
    await click(page, button(words('common.undo'), 'div[contains(@class, "toast")]'));
    await shown(page, `::-p-xpath(//h1[.="${copy}"])`);
  });

  it('a new review for a plan begins with its profile and no document', async () => {
    await click(page, button(words('panel.newReview')));
    await page.keyboard.type('Maple Ridge plan');
    await click(page, `::-p-xpath(//dialog//label[contains(., "${words('panel.kinds.plan')}")]//input)`);
    expect(await axeInBothSchemes(page)).toEqual([]);
    await click(page, button(words('panel.makeReview'), 'dialog'));
    await shown(page, '::-p-xpath(//h1[.="Maple Ridge plan"])');
    await waitForText(page, words('review.documents.emptyTitle'));
    await waitForText(page, '11 standards required');
    await sound();
  });

  it('Coverage in the panel says live what is met of it', async () => {
    const plan = await chromium.browser.newPage();
    await plan.goto(`${server.origin}/plan.html`);
    const panel = await tagThisPage(chromium, plan);
    await tagPassage(plan, PASSAGE, { standard: 'Resources', strength: 'partial' });
    await goTo(panel, 'coverage');
    const row = (standard: string) =>
      panel.$eval(
        `::-p-xpath(//button[contains(@class, "cov")][.//span[.="${standard}"]])`,
        (each) => each.querySelector('.must')?.textContent,
      );
    const says = (standing: string, least: string) =>
      put('panel.musts.here', put('panel.musts.item', words(`panel.musts.${standing}`), least));
    await waitForText(panel, put('panel.musts.title', 'School improvement plan'));
    await waitForText(panel, put('panel.musts.points', '1', '22'));
    expect(await row('Resources')).toBe(says('weak', 'at least 2'));
    expect(await row('Evidence')).toBe(says('missing', 'at least 2'));
    expect(await row('Leadership')).toBe(says('missing', 'at least 1'));
    expect(await axeInBothSchemes(panel)).toEqual([]);
    await tagPassage(plan, 'Release time', { standard: 'Resources' });
    await waitForText(panel, put('panel.musts.points', '2', '22'));
    expect(await row('Resources')).toBe(says('met', 'at least 2'));
    await click(panel, `aria/${words('panel.coverage.asTable')}[role="button"]`);
    await shown(
      panel,
      `::-p-xpath(//table//th[contains(., "Resources")][contains(., "${says('met', 'at least 2')}")])`,
    );
    expect(await axeInBothSchemes(panel)).toEqual([]);
    await panel.setViewport({ width: 320, height: 800 });
    expect(await sideways(panel)).toEqual([]);
  });
});
