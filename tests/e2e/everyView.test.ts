import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { everyView, type What } from './harness/everyView.ts';
import { launchChromium } from './harness/launchChromium.ts';
import { layoutFaults } from './harness/layoutFaults.ts';
import { servePages } from './harness/servePages.ts';
import { spaceText } from './harness/spaceText.ts';

/** In CSS pixels: a panel of 320 px and the same at 200 % zoom; options at 400 % of 1,280; the popup as it opens. */
const WIDTHS: Record<What, (number | null)[]> = {
  panel: [320, 160],
  popup: [null],
  options: [320],
  page: [320],
  reader: [320],
  review: [320],
};

/** Frames that hold our own surfaces; in a page these stand in frames of their own. */
const ours = (page: Page, what: What): Frame[] =>
  what === 'page' ? page.frames().filter((frame) => frame !== page.mainFrame()) : [page.mainFrame()];

it('in every view and state nothing is cut off, too small to press, or to be scrolled to sideways', async () => {
  const server = await servePages({ folder: 'samples' });
  const chromium = await launchChromium();
  const faults: string[] = [];
  const seen: string[] = [];
  try {
    await everyView(chromium, `${server.origin}/vendor-proposal.html`, async ({ name, page, what }) => {
      seen.push(name);
      for (const width of WIDTHS[what]) {
        await page.setViewport(width === null ? null : { width, height: 800 });
        for (const frame of ours(page, what)) {
          faults.push(...(await layoutFaults(frame)).map((fault) => `${what} ${name} at ${width}: ${fault}`));
        }
      }
      // WCAG 1.4.12. A surface in a page has its size from its own words, which this does not reach.
      if (what !== 'page') {
        await page.setViewport(what === 'popup' ? null : { width: 320, height: 800 });
        const undo = await spaceText(page);
        const spaced = await layoutFaults(page.mainFrame());
        faults.push(...spaced.map((fault) => `${what} ${name} with spaced text: ${fault}`));
        await undo();
      }
      await page.setViewport(null);
    });
  } finally {
    await chromium.close();
    await server.close();
  }
  expect(seen.length).toBeGreaterThan(45);
  expect(faults).toEqual([]);
}, 300_000);
