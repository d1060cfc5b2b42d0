import { expect, it } from 'vitest';
import { launchChromium } from './harness/launchChromium.ts';
import { layoutFaults } from './harness/layoutFaults.ts';
import { reviewViews } from './harness/reviewViews.ts';
import { spaceText } from './harness/spaceText.ts';
import { undrawn } from './harness/undrawn.ts';

/** In CSS pixels: a narrow window, and half of 1,280, which is 200 % zoom. The panel as it is and at 200 %. */
const WIDTHS = { review: [320, 640], panel: [320, 160] };

it('in every view of the review nothing is cut off, too small to press, undrawn, or to be scrolled to sideways', async () => {
  const chromium = await launchChromium();
  const faults: string[] = [];
  let seen = 0;
  try {
    await reviewViews(chromium, async ({ name, page, what }) => {
      seen += 1;
      const found = async (how: string, of: Promise<string[]>) => {
        faults.push(...(await of).map((fault) => `${what} ${name} ${how}: ${fault}`));
      };
      for (const width of WIDTHS[what as keyof typeof WIDTHS]) {
        await page.setViewport({ width, height: 800 });
        await found(`at ${width}`, layoutFaults(page.mainFrame()));
      }
      await page.setViewport({ width: 320, height: 800 });
      // WCAG 1.4.12.
      const undo = await spaceText(page);
      await found('with spaced text', layoutFaults(page.mainFrame()));
      await undo();
      await page.setViewport(null);
      await found('in forced colours', undrawn(page));
    });
  } finally {
    await chromium.close();
  }
  expect(seen).toBeGreaterThan(30);
  expect(faults).toEqual([]);
}, 300_000);
