import type { Page } from 'puppeteer-core';

type Watched = { blocks: { at: number; time: number }[] };

/** To be run in a page before anything else: keeps every task that holds its thread for 50 ms or more. */
export function watchBlocks(): void {
  const watched: Watched = { blocks: [] };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.blocks.push({ at: startTime, time: duration });
  }).observe({ type: 'longtask', buffered: true });
}

/** The longest block of 50 ms or more since a moment of the page, until another; 0 when there was none. */
export function longestBlock(page: Page, from = 0, to = Number.POSITIVE_INFINITY): Promise<number> {
  return page.evaluate(
    (first, last) => {
      const { blocks } = (globalThis as unknown as { watched: Watched }).watched;
      const within = blocks.filter(({ at, time }) => at + time > first && (last === null || at < last));
      return Math.max(0, ...within.map(({ time }) => time));
    },
    from,
    Number.isFinite(to) ? to : null,
  );
}

/** Scrolls a PDF from its first page to its last in half pages, at the pace at which they are drawn. */
export function readThrough(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('.sheets') as HTMLElement;
    const frame = () => new Promise(requestAnimationFrame);
    for (const each of document.querySelectorAll<HTMLElement>('.pdfViewer .page')) {
      for (const part of [0, 0.5]) {
        scroller.scrollTop = each.offsetTop + part * each.clientHeight;
        for (let frames = 0; frames < 60; frames++) {
          await frame();
          if (each.querySelector('.textLayer')?.firstElementChild) break;
        }
        await frame();
      }
    }
  });
}
