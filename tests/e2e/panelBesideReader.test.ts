import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { openReader, readFileIn } from './harness/reader.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { waitForText } from './harness/shown.ts';
import { tagThisPage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

let server: PageServer;
let chromium: Chromium;
beforeAll(async () => {
  server = await servePages({ folder: 'samples' });
  chromium = await launchChromium();
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

it('the panel says beside the reader that a document is to be opened there, and follows when one is', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${server.origin}/vendor-proposal.html`);
  const panel = await tagThisPage(chromium, page);
  await waitForText(panel, words('panel.empty.nothing'));
  const reader = await openReader(chromium);
  await waitForText(panel, words('panel.empty.noFileText'));
  expect(await panel.evaluate(() => document.body.innerText)).not.toContain(words('panel.empty.closed'));
  const file = path.join(temporaryFolder('beside'), 'notes.txt');
  writeFileSync(file, 'Coaches meet each team every week and keep a log.\n');
  await readFileIn(reader, file);
  await waitForText(panel, words('panel.empty.nothing'));
});
