import { expect, it } from 'vitest';
import { everyView } from './harness/everyView.ts';
import { launchChromium } from './harness/launchChromium.ts';
import { servePages } from './harness/servePages.ts';
import { undrawn } from './harness/undrawn.ts';

it('every control, dialog and bar is drawn with the system’s own colours', async () => {
  const server = await servePages({ folder: 'samples' });
  const chromium = await launchChromium();
  const faults = new Set<string>();
  const switches = new Set<string>();
  try {
    await everyView(chromium, `${server.origin}/vendor-proposal.html`, async ({ name, page, what }) => {
      if (what === 'page') return;
      for (const fault of await undrawn(page)) faults.add(`${what} ${name}: ${fault}`);
      const session = await page.createCDPSession();
      const forced = { name: 'forced-colors', value: 'active' };
      await session.send('Emulation.setEmulatedMedia', { features: [forced] });
      const looks = await page.$$eval('.switch', (all) =>
        all.map((each) => `${(each as HTMLInputElement).checked} ${getComputedStyle(each).backgroundColor}`),
      );
      for (const look of looks) switches.add(look);
      if (what === 'options' && name === 'first') {
        await page.$eval('.switch', (each) => (each as HTMLInputElement).click());
        switches.add(await page.$eval('.switch', (each) => `false ${getComputedStyle(each).backgroundColor}`));
        await page.$eval('.switch', (each) => (each as HTMLInputElement).click());
      }
      await session.send('Emulation.setEmulatedMedia', { features: [] });
      await session.detach();
    });
  } finally {
    await chromium.close();
    await server.close();
  }
  expect([...faults]).toEqual([]);
  expect(new Set([...switches].map((look) => look.replace(/^\w+ /, ''))).size).toBe(2);
}, 300_000);
