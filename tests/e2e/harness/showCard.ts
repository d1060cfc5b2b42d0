import type { Page } from 'puppeteer-core';
import { words } from './catalogue.ts';
import { pointOf } from './pointOf.ts';
import { shown } from './shown.ts';

/** Rests the mouse on tagged words, as a hand does, never quite still, until the card of their tags is there. */
export async function showCard(page: Page, tagged: string): Promise<void> {
  const at = await pointOf(page, tagged);
  let isThere = false;
  const card = shown(page, `aria/${words('page.cardTitle')}[role="dialog"]`).finally(() => {
    isThere = true;
  });
  for (let move = 0; !isThere; move++) {
    await page.mouse.move(at.x + (move % 2), at.y);
    await Promise.race([card.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 500))]);
  }
  await card;
}
