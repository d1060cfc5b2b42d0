import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { words } from '../tests/e2e/harness/catalogue.ts';
import type { Chromium } from '../tests/e2e/harness/launchChromium.ts';

/** How opening one file went; times in seconds from the moment it was given. */
export type Opened = {
  file: string;
  /** Readable and indexed, or refused with a sentence. */
  ok: boolean;
  kind: string | null;
  pages: number;
  characters: number;
  title: string;
  readable: number | null;
  indexed: number | null;
  refused: string | null;
  /** Errors and whatever was written to the console. */
  messages: string[];
};

/** A file that is not there after so many milliseconds has failed. */
const PATIENCE = 120_000;

/** Opens a file in a tab of its own, as a person who picks it would, and closes the tab. Never throws. */
export async function openInReader({ browser, origin }: Chromium, file: string): Promise<Opened> {
  const opened: Opened = {
    file,
    ok: false,
    kind: null,
    pages: 0,
    characters: 0,
    title: path.basename(file),
    readable: null,
    indexed: null,
    refused: null,
    messages: [],
  };
  let page: Page | null = null;
  try {
    page = await browser.newPage();
    page.on('console', (message) => opened.messages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => opened.messages.push(`error: ${error}`));
    page.on('error', (error) => opened.messages.push(`crashed: ${error.message}`));
    await page.goto(`${origin}/reader.html`);
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await page.waitForFunction(isDecided, { timeout: PATIENCE, polling: 50 });
    // A password is not known here.
    const cancel = await page.$(`dialog button::-p-text(${words('common.cancel')})`);
    if (cancel) {
      await cancel.click();
      await page.waitForFunction(isDecided, { timeout: PATIENCE, polling: 50 });
    }
    Object.assign(opened, await page.evaluate(outcome));
    if (opened.refused === null) opened.characters = await charactersOf(page, origin, browser);
    opened.ok = opened.refused !== null || (opened.readable !== null && opened.indexed !== null);
  } catch (error) {
    opened.messages.push(`error: ${error instanceof Error ? error.message : String(error)}`);
  }
  await page?.close().catch(() => undefined);
  return opened;
}

/** In the page: whether the text is all there, or something is said or asked. */
function isDecided(): boolean {
  const has = (name: string) => performance.getEntriesByName(`crosswalk:${name}`).length > 0;
  return (
    (has('indexed') && has('readable')) ||
    document.querySelector('.callout.bad') !== null ||
    document.querySelector('dialog[open]') !== null
  );
}

/** In the page: what there is to see. */
function outcome() {
  const refused = document.querySelector('.callout.bad p')?.textContent ?? null;
  const time = (name: string) => performance.getEntriesByName(`crosswalk:${name}`)[0]?.startTime ?? null;
  const since = (name: string) => {
    const at = time(name);
    const start = time('opening');
    return at === null || start === null ? null : (at - start) / 1000;
  };
  const pages = document.querySelectorAll('.pdfViewer .page').length;
  const sheets = document.querySelector('.sheets');
  return {
    refused,
    pages,
    title: document.title,
    kind: sheets ? sheets.className.replace('sheets', '').trim() : null,
    readable: since('readable'),
    indexed: since('indexed'),
  };
}

/** How much text the reader gives the panel, asked as the panel asks, as soon as the reader answers. */
async function charactersOf(page: Page, origin: string, browser: Chromium['browser']): Promise<number> {
  const asking = await browser.newPage();
  try {
    await asking.goto(`${origin}/options.html`);
    await page.waitForFunction(() => location.search.includes('file='), { timeout: PATIENCE, polling: 50 });
    const answer = await asking.waitForFunction(listed, { timeout: PATIENCE, polling: 50 }, page.url());
    return ((await answer.jsonValue()) as { characters: number }).characters;
  } finally {
    await asking.close();
  }
}

/** In a page of ours: the size of the passages that the tab with an address lists; null while nobody answers there. */
async function listed(address: string): Promise<{ characters: number } | null> {
  type Tabs = {
    query(of: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
  type Answer = { ok: true; value: { blocks: { start: number; end: number }[] } } | { ok: false };
  const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
  const tab = (await tabs.query({})).find(({ url }) => url === address);
  const answer =
    tab && ((await tabs.sendMessage(tab.id, { type: 'passages:list' }).catch(() => null)) as Answer | null);
  if (!answer?.ok) return null;
  return { characters: answer.value.blocks.reduce((sum, { start, end }) => sum + end - start, 0) };
}
