import { expect, it } from 'vitest';
import { openOptions, saveBackup } from './harness/backupPage.ts';
import { endServiceWorker, launchChromium } from './harness/launchChromium.ts';
import { goTo, listedTags } from './harness/panel.ts';
import { servePages } from './harness/servePages.ts';
import { shown } from './harness/shown.ts';
import { openPopup, tagPassage, tagThisPage } from './harness/tagging.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';

it('a whole journey asks the network for nothing but the page that was opened, and no page of ours logs an error or breaks its policy', async () => {
  const server = await servePages({ folder: 'samples' });
  const chromium = await launchChromium();
  const logged: string[] = [];
  chromium.browser.on('targetcreated', async (target) => {
    if (!target.url().startsWith(chromium.origin)) return;
    const session = await target.createCDPSession().catch(() => null);
    session?.on('Log.entryAdded', ({ entry }) => logged.push(`${target.url()} ${entry.level}: ${entry.text}`));
    session?.on('Audits.issueAdded', ({ issue }) => {
      if (issue.code === 'ContentSecurityPolicyIssue') logged.push(`${target.url()} ${JSON.stringify(issue.details)}`);
    });
    await session?.send('Log.enable').catch(() => undefined);
    await session?.send('Audits.enable').catch(() => undefined);
  });
  await endServiceWorker(chromium);
  const page = await chromium.browser.newPage();
  await page.goto(`${server.origin}/vendor-proposal.html`);
  const panel = await tagThisPage(chromium, page);
  await tagPassage(page, 'We are proposing fewer topics, held for longer', {
    standard: 'Evidence',
    note: 'https://a.example/x.png',
  });
  await listedTags(panel, 1);
  for (const view of ['passages', 'coverage', 'guide', 'plan', 'tags'] as const) await goTo(panel, view);
  await page.evaluate(() => fetch('/asked'));
  const popup = await openPopup(chromium, page);
  await popup.keyboard.type('coaching');
  await shown(popup, '[role=option]');
  await popup.close();
  const options = await openOptions(chromium);
  await saveBackup(options, temporaryFolder('downloads'));

  const requests = await chromium.closeAndListRequests();
  await server.close();
  const network = requests.filter(({ url }) => /^(https?|wss?|ftp):/.test(url));
  // What a page asks for is on the list, so it is not empty because nothing was written down.
  expect(network).toContainEqual({ url: `${server.origin}/asked`, from: server.origin });
  expect(network.filter(({ url }) => !url.startsWith(`${server.origin}/`))).toEqual([]);
  expect(network.filter(({ from }) => from.startsWith('chrome-extension:'))).toEqual([]);
  expect(logged).toEqual([]);
}, 90_000);
