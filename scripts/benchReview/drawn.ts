import type { Page } from 'puppeteer-core';

type Watching = { drawn: Promise<number> };

/** Opens a page and waits for the frame that has so many elements of a kind; milliseconds from its navigation on. */
export async function openAndWait(page: Page, url: string, selector: string, count = 1): Promise<number> {
  const script = await page.evaluateOnNewDocument(watchFor, selector, count);
  await page.goto(url);
  const drawn = await page.evaluate(() => (globalThis as unknown as Watching).drawn);
  await page.removeScriptToEvaluateOnNewDocument(script.identifier);
  return drawn;
}

function watchFor(selector: string, count: number): void {
  (globalThis as unknown as Watching).drawn = new Promise<number>((resolve) => {
    const look = () => {
      if (document.querySelectorAll(selector).length < count) return;
      seen.disconnect();
      // A frame's callbacks come before it is drawn; a task after that comes behind it.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    const seen = new MutationObserver(look);
    seen.observe(document, { childList: true, subtree: true });
  });
}

/** Does something in the page; milliseconds from then to the last frame in which what matches was drawn differently. */
export async function actAndWait(page: Page, act: Act, selector: string): Promise<number> {
  await page.waitForFunction(
    (on) => document.querySelector(on)?.getAttribute('aria-disabled') !== 'true',
    { polling: 50 },
    act.on,
  );
  return page.evaluate(
    ({ on, value }, selector) =>
      new Promise<number>((resolve, reject) => {
        const area = document.querySelector(selector);
        const control = document.querySelector<HTMLElement>(on);
        if (!area || !control) return reject(new Error(`The page has no ${area ? on : selector}.`));
        let quiet: ReturnType<typeof setTimeout> | undefined;
        const late = setTimeout(() => reject(new Error(`Nothing changed after ${on}, ${value}.`)), 10_000);
        const seen = new MutationObserver(() => {
          requestAnimationFrame(() =>
            setTimeout(() => {
              const at = performance.now() - from;
              clearTimeout(quiet);
              quiet = setTimeout(() => {
                seen.disconnect();
                clearTimeout(late);
                resolve(at);
              }, 300);
            }),
          );
        });
        seen.observe(area, { childList: true, subtree: true, characterData: true, attributes: true });
        const from = performance.now();
        if (value === undefined) control.click();
        else {
          (control as HTMLSelectElement).value = value;
          control.dispatchEvent(new Event('change', { bubbles: true }));
        }
      }),
    act,
    selector,
  );
}

/** A control to press, or one to give a value. */
export type Act = { on: string; value?: string };
