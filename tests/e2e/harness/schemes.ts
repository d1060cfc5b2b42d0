import type { Page } from 'puppeteer-core';

export const SCHEMES = ['light', 'dark'] as const;

/** Shows a page in a colour scheme, as if the system had it, without movement. */
export async function showIn(page: Page, scheme: (typeof SCHEMES)[number]): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}
