import type { Page } from 'puppeteer-core';

/** Pages that are scrolled through with one order to the browser. */
const AT_ONCE = 20;

/** Scrolls a PDF from its first page to its last in half pages, at the pace at which they are drawn. */
export async function readThrough(page: Page): Promise<void> {
  const pages = await page.$$eval('.pdfViewer .page', (all) => all.length);
  for (let from = 0; from < pages; from += AT_ONCE) await page.evaluate(readPages, from, from + AT_ONCE);
}

async function readPages(from: number, to: number): Promise<void> {
  const scroller = document.querySelector('.sheets') as HTMLElement;
  const frame = () => new Promise(requestAnimationFrame);
  for (const each of [...document.querySelectorAll<HTMLElement>('.pdfViewer .page')].slice(from, to)) {
    for (const part of [0, 0.5]) {
      scroller.scrollTop = each.offsetTop + part * each.clientHeight;
      for (let frames = 0; frames < 60; frames++) {
        await frame();
        if (each.querySelector('.textLayer')?.firstElementChild) break;
      }
      await frame();
    }
  }
}
