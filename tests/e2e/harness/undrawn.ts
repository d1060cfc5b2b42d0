import type { Page } from 'puppeteer-core';

/**
 * Controls, dialogs and bars of a page that nothing draws with the system's own colours (Windows high contrast), where
 * backgrounds and shadows go. For as long as it looks the page is shown so.
 */
export async function undrawn(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  const faults = await page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      '.btn, .field, .area, .seg, .chip, .act, .switch, .check, .float, .sheet, .badge, .bar i:not(.none), kbd',
    );
    return [...controls].flatMap((each) => {
      if (!each.checkVisibility() || each.closest('.vh')) return [];
      const { borderStyle, borderWidth, forcedColorAdjust } = getComputedStyle(each);
      const bordered = borderStyle !== 'none' && borderWidth !== '0px';
      return bordered || forcedColorAdjust === 'none' ? [] : [each.outerHTML.slice(0, 100)];
    });
  });
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();
  return faults;
}
