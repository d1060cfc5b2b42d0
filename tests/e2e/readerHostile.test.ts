import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openInReader } from '../../scripts/openInReader.ts';
import { hostilePdfs } from '../documentFiles/hostilePdfs.ts';
import { launchChromium } from './harness/launchChromium.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

it('hostile and broken PDFs open safely or are refused with a sentence, and nothing leaves the browser', async () => {
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
  const requests = await chromium.closeAndListRequests();
  const own = requests.filter(({ url }) => url.startsWith(chromium.origin));
  // What the reader itself is made of is on the list, so it is not empty because nothing was written down.
  expect(own.some(({ url }) => url.includes('pdf.worker'))).toBe(true);
  expect(requests.filter(({ url }) => !/^(chrome-extension|blob|data):/.test(url))).toEqual([]);
});
