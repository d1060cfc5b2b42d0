import path from 'node:path';
import { expect, it } from 'vitest';
import { words } from './harness/catalogue.ts';
import { launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { listedTags } from './harness/panel.ts';
import { servePages } from './harness/servePages.ts';
import { click, notShown, shown } from './harness/shown.ts';
import { smallDisk } from './harness/smallDisk.ts';
import { openPicker, tagPassage, tagThisPage } from './harness/tagging.ts';

const FIRST = 'Teams meet for an hour each week';
const SECOND = 'Coaches join every second meeting';
const HTML = `<!doctype html><html lang="en"><title>Plan</title><h1>Plan</h1><p>${FIRST}.</p><p>${SECOND}.</p></html>`;
const TRY_AGAIN = `aria/${words('common.tryAgain')}[role="button"]`;

/**
 * A disk with no byte left, not a quota: Chromium then speaks of an unknown error, with the reason only the first time,
 * and cannot even open the database.
 */
it('a disk with no room left is told as such, and what was typed is saved once there is room', async ({ skip }) => {
  const disk = smallDisk(60);
  if (!disk) return skip('A disk of its own takes root on Linux.');
  const server = await servePages({ pages: { '/plan.html': { html: HTML } } });
  const chromium = await launchChromium({ profile: path.join(disk.folder, 'profile') });
  try {
    const page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/plan.html`);
    const panel = await tagThisPage(chromium, page);
    await tagPassage(page, FIRST, { standard: 'Implementation' });
    await listedTags(panel, 1);

    disk.fill();
    await openPicker(page, SECOND);
    await page.keyboard.type('Evidence');
    await page.keyboard.press('Enter');
    const tryAgain = await shown(page, TRY_AGAIN);
    const said = await tryAgain.evaluate((each) => each.closest('[role=alert]')?.textContent);
    expect(said).toContain(words('problem.full'));
    await listedTags(panel, 1);

    disk.free();
    await click(page, TRY_AGAIN);
    await notShown(page, TRY_AGAIN);
    await listedTags(panel, 2);
    await waitForPainted(page, SECOND);
  } finally {
    await chromium.close();
    await server.close();
    disk.remove();
  }
});
