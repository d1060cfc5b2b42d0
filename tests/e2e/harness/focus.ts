import type { Page } from 'puppeteer-core';
import { PATIENCE } from './patience.ts';

/** The control that has the focus: its role (or element name), its name as far as it is written, and how it is marked. */
export type Focused = { role: string; text: string; id: string; marked: boolean; alone: boolean };

/** What has the focus in one of our own pages, and whether that can be seen (an outline or a ring). */
export async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const looks = [at, at.closest('.field'), at.closest('label'), at.parentElement].filter((each) => each !== null);
    const marked = looks.some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each as Element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    return {
      role: at.getAttribute('role') ?? at.localName,
      text: (at.getAttribute('aria-label') ?? at.innerText ?? '').replace(/\s+/g, ' ').trim(),
      id: at.id,
      marked,
      alone: at === document.body,
    };
  });
}

/** Presses Tab (or another key) until a control whose name begins so has the focus; fails when it never comes. */
export async function tabTo(page: Page, name: string, most = 40): Promise<void> {
  const seen: string[] = [];
  for (let count = 0; count < most; count += 1) {
    const now = await focused(page);
    if (now.text.startsWith(name)) return;
    seen.push(`${now.role} ${now.text.slice(0, 30)}`);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to “${name}”, but to: ${seen.join(' | ')}`);
}

/** Every stop that Tab makes in a page, from the one after the focus until it comes round or leaves. */
export async function tabStops(page: Page, most = 80): Promise<Focused[]> {
  await page.evaluate(() => {
    document.documentElement.tabIndex = -1;
    document.documentElement.focus();
    document.documentElement.removeAttribute('tabindex');
  });
  const stops: Focused[] = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    const first = stops[0];
    if (now.alone || (first && now.text === first.text && now.role === first.role)) return stops;
    stops.push(now);
  }
  throw new Error(`Tab does not leave: ${stops.slice(-6).map(({ role, text }) => `${role} ${text}`)}`);
}

/** What the page's live regions say now, the longest last message first; waits until one says `sentence`. */
export async function waitForSaid(page: Page, sentence: string): Promise<void> {
  const said = () =>
    page.$$eval('[role=status], [role=alert]', (regions) => regions.map((each) => (each as HTMLElement).innerText));
  const until = Date.now() + PATIENCE;
  let now: string[] = [];
  while (Date.now() < until) {
    now = await said();
    if (now.some((each) => each.includes(sentence))) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`“${sentence}” was not said. Said: ${now.filter(Boolean).join(' | ')}`);
}

/** Waits until what has the focus has a name, or words, that begin so. */
export async function waitForFocus(page: Page, text: string): Promise<void> {
  await page
    .waitForFunction(
      (wanted) => {
        const at = document.activeElement as HTMLElement;
        return (at.getAttribute('aria-label') ?? at.innerText).replace(/\s+/g, ' ').trim().startsWith(wanted);
      },
      { timeout: PATIENCE, polling: 40 },
      text,
    )
    .catch(async () => {
      const now = await focused(page);
      throw new Error(`The focus is not on “${text}” but on ${now.role} “${now.text.slice(0, 80)}”.`);
    });
}
