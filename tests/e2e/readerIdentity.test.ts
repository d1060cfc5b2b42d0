import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paragraph, wordFile } from '../documentFiles/wordFile.ts';
import { axeInBothSchemes } from './harness/axe.ts';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { listedTags } from './harness/panel.ts';
import { PATIENCE } from './harness/patience.ts';
import { printToPdf } from './harness/printToPdf.ts';
import { openReader, readFileIn } from './harness/reader.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { click, notShown, waitForText } from './harness/shown.ts';
import { stepByStep } from './harness/stepByStep.ts';
import { storedRecords } from './harness/storedRecords.ts';
import { tagPassage, tagThisPage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';
import { pageOf } from './harness/versions.ts';
import { sideways } from './harness/zoom.ts';

const linesOf = (line: (at: number) => string) => Array.from({ length: 24 }, (_, at) => line(at));
const READING = linesOf((at) => `In week ${at + 1} the reading team meets in room ${at * 3} and keeps minutes.`);
const SCIENCE = linesOf((at) => `Grade ${at} plants seeds for ${at + 4} science lessons near the north window.`);
const MUSIC = linesOf((at) => `Choir number ${at} sings ${at * 2} songs while its teacher listens from row ${at + 7}.`);
const SITE = ['Home', 'About our district', 'News of the schools and of the people in them', 'Read our newsletter'];
const [FIRST = '', SECOND = ''] = [SCIENCE[2], SCIENCE[9]];

const button = (key: string) => `::-p-xpath(//button[normalize-space(.)="${words(key)}"])`;
const put = (key: string, value: string) => words(key).replace('$1', value);

describe('one text as a web page and as files', () => {
  let chromium: Chromium;
  let server: PageServer;
  let web: Page;
  let reader: Page;
  let panel: Page;
  const folder = temporaryFolder('identity');
  const asPdf = (name: string, lines: string[]) =>
    printToPdf(chromium.browser, name, `<!doctype html><html lang="en"><title>${name}</title>${pageOf(name, lines)}`);
  const asWord = async (name: string, lines: string[]) => {
    const file = path.join(folder, name);
    writeFileSync(file, await wordFile(lines.map((line) => paragraph(line)).join('')));
    return file;
  };
  const openFile = async (file: string) => {
    await reader.goto(`${chromium.origin}/reader.html`);
    await reader.bringToFront();
    await readFileIn(reader, file);
  };
  const tagWeb = async (address: string, passage: string) => {
    await web.goto(`${server.origin}${address}`);
    await web.bringToFront();
    panel = await tagThisPage(chromium, web);
    await tagPassage(web, passage, { standard: 'Evidence' });
    await panel.waitForSelector('li[data-tag]');
  };
  const textIsKnown = async (title: string) => {
    const until = Date.now() + PATIENCE;
    while (Date.now() < until) {
      const { documents } = await storedRecords(panel);
      if (documents.some((each) => each.title === title && each.textHash !== null)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The text of ${title} was not stored.`);
  };

  stepByStep();
  beforeAll(async () => {
    server = await servePages({
      pages: {
        '/reading.html': { html: pageOf('Reading plan', READING) },
        '/science.html': { html: pageOf('Science plan', [...SITE, ...SCIENCE]) },
        '/music.html': { html: pageOf('Music plan', MUSIC) },
      },
    });
    chromium = await launchChromium();
    web = await chromium.browser.newPage();
    reader = await openReader(chromium);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('a PDF of a web page that is tagged is offered as the same document, and has its tags', async () => {
    await tagWeb('/reading.html', READING[4] ?? '');
    await textIsKnown('Reading plan');
    await panel.close();
    await openFile(await asPdf('reading.pdf', READING));
    await waitForText(reader, put('version.offer.same', 'Reading plan'));
    await click(reader, button('version.offer.sameYes'));
    await notShown(reader, button('version.offer.sameYes'));
    await waitForPainted(reader, READING[4] ?? '');
  });

  it('a Word file of it is the same once more', async () => {
    await openFile(await asWord('reading.docx', READING));
    await waitForText(reader, put('version.offer.same', 'Reading plan'));
    await click(reader, button('version.offer.sameYes'));
    await waitForPainted(reader, READING[4] ?? '');
    await tagPassage(reader, READING[7] ?? '', { standard: 'Leadership' });
    await web.bringToFront();
    await waitForPainted(web, READING[7] ?? '');
  });

  it('a web page that is tagged is offered as the same as a file that is known', async () => {
    await openFile(await asPdf('science.pdf', SCIENCE));
    await tagPassage(reader, FIRST, { standard: 'Evidence' });
    await tagWeb('/science.html', SECOND);
    await waitForText(panel, put('version.offer.same', 'science.pdf'));
    expect(await axeInBothSchemes(panel)).toEqual([]);
    expect(await sideways(panel)).toEqual([]);
    await click(panel, button('version.offer.sameYes'));
    expect(await listedTags(panel, 2)).toEqual([FIRST, SECOND]);
    await waitForPainted(web, FIRST);
    await waitForPainted(web, SECOND);
    await reader.bringToFront();
    await waitForPainted(reader, SECOND);
  });

  it('takes that back in the panel', async () => {
    await web.bringToFront();
    await click(panel, `::-p-xpath(//*[contains(@class, "toast-at")]//button[contains(., "${words('common.undo')}")])`);
    await listedTags(panel, 1);
    await waitForText(panel, put('version.offer.same', 'science.pdf'));
  });

  it('what a person has declined stays declined, on both sides', async () => {
    await panel.close();
    const file = await asWord('music.docx', MUSIC);
    await openFile(file);
    await tagWeb('/music.html', MUSIC[3] ?? '');
    await waitForText(panel, put('version.offer.same', 'music.docx'));
    await click(panel, button('version.offer.no'));
    await notShown(panel, button('version.offer.no'));
    await panel.reload();
    await listedTags(panel, 1);
    expect(await panel.$(button('version.offer.no'))).toBeNull();
    await openFile(file);
    await tagPassage(reader, MUSIC[8] ?? '', { standard: 'Evidence' });
    await waitForPainted(reader, MUSIC[8] ?? '');
    expect(await reader.$(button('version.offer.no'))).toBeNull();
  });
});
