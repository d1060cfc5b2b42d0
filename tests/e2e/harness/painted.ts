import type { Page } from 'puppeteer-core';
import { PATIENCE } from './patience.ts';

/** What is painted on a page by CSS highlights: the words of each range with the names of its styles, sorted. */
export async function paintedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .flatMap(([name, highlight]) =>
        [...(highlight as unknown as Iterable<AbstractRange>)].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return `${name}: ${live.toString().replace(/\s+/g, ' ')}`;
        }),
      )
      .sort(),
  );
}

/** Two lines of a PDF have no space between them, and “fi” may be one letter there: both depend on the machine's fonts. */
const lettersOf = (words: string) => words.normalize('NFKC').replace(/\s+/g, '');

/** Waits until some words are painted as a tag (not as the flash of a jump); fails with what is painted instead. */
export async function waitForPainted(page: Page, words: string, painted = true): Promise<void> {
  const until = Date.now() + PATIENCE;
  let now: string[] = [];
  while (Date.now() < until) {
    now = await paintedWords(page);
    if (now.some((each) => /^cw-[a-z]{2}/.test(each) && lettersOf(each).includes(lettersOf(words))) === painted) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`“${words}” is ${painted ? 'not' : 'still'} painted. Painted: ${now.join(' | ')}`);
}

/** Waits until some words are marked as the place that was gone to, or where the reader is. */
export async function waitForMarked(page: Page, text: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  let now: string[] = [];
  while (Date.now() < until) {
    now = await paintedWords(page);
    if (now.some((each) => /^cw-(here|at)/.test(each) && lettersOf(each).includes(lettersOf(text)))) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`“${text}” is not marked. Painted: ${now.join(' | ')}`);
}
