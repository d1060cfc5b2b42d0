import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openInReader } from '../../scripts/openInReader.ts';
import { hostilePdfs } from '../documentFiles/hostilePdfs.ts';
import { launchChromium } from './harness/launchChromium.ts';
import { servePages } from './harness/servePages.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

it('hostile and broken PDFs open safely or are refused with a sentence, and nothing leaves the browser', async () => {
  const server = await servePages({ pages: { '/': { html: '<title>Asks</title><img src="/asked">' } } });
  const chromium = await launchChromium();
  const folder = temporaryFolder('hostile');
  const dialogs: string[] = [];
  chromium.browser.on('targetcreated', (target) => {
    if (!target.url().startsWith(chromium.origin) && target.url() !== 'about:blank') dialogs.push(target.url());
  });
  const outcomes: Record<string, boolean> = {};
  for (const [name, { bytes }] of Object.entries(hostilePdfs)) {
    const file = path.join(folder, `${name}.pdf`);
    writeFileSync(file, bytes);
    const { ok, refused, messages } = await openInReader(chromium, file);
    expect({ name, ok, messages }).toEqual({ name, ok: true, messages: [] });
    outcomes[name] = refused === null;
  }
  expect(outcomes).toEqual(Object.fromEntries(Object.entries(hostilePdfs).map(([name, { opens }]) => [name, opens])));
  expect(dialogs).toEqual([]);
  const page = await chromium.browser.newPage();
  await page.goto(`${server.origin}/`);
  const requests = await chromium.closeAndListRequests();
  await server.close();
  // What a page asks for is on the list, so it is not empty because nothing was written down.
  expect(requests.map(({ url }) => url)).toContain(`${server.origin}/asked`);
  expect(requests.filter(({ url }) => /^[a-z]+:\/\//.test(url) && !url.startsWith(server.origin))).toEqual([]);
});
