import path from 'node:path';
import { expect, it } from 'vitest';
import { openOptions } from './harness/backupPage.ts';
import { words } from './harness/catalogue.ts';
import { launchChromium } from './harness/launchChromium.ts';
import { waitForPainted } from './harness/painted.ts';
import { listedTags } from './harness/panel.ts';
import { servePages } from './harness/servePages.ts';
import { click, notShown, shown } from './harness/shown.ts';
import { smallDisk } from './harness/smallDisk.ts';
import { openPicker, tagPassage, tagThisPage } from './harness/tagging.ts';

const FIRST = 'Teams meet for an hour each week';
/** Longer than a page of the disk: the database's last page has room for a short one. */
const SECOND = `Coaches join every second meeting${' and the one after it'.repeat(150)}`;
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

it('an option that cannot be stored is said so, and its switch shows what is stored', async ({ skip }) => {
  const disk = smallDisk(60);
  if (!disk) return skip('A disk of its own takes root on Linux.');
  const chromium = await launchChromium({ profile: path.join(disk.folder, 'profile') });
  try {
    const options = await openOptions(chromium);
    disk.fill();
    const reminder = await shown(options, `aria/${words('options.remind')}[role="switch"]`);
    const said = () => options.evaluate(() => document.body.innerText);
    // The browser's own file may have room for a few more.
    for (let tries = 0; tries < 20 && !(await said()).includes(words('problem.full')); tries += 1) {
      await reminder.click();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(await said()).toContain(words('problem.full'));
    const state = await reminder.evaluate((each) => [(each as HTMLInputElement).checked, each.ariaChecked]);
    expect(String(state[0])).toBe(state[1]);
  } finally {
    await chromium.close();
    disk.remove();
  }
});
