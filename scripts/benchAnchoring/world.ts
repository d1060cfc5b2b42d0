import type { Page } from 'puppeteer-core';
import type { Answer, Selector } from '../anchoring/crosswalkAnchoring.ts';
import type { BenchPage } from './measured.ts';

/** What the bench's scripts find and leave in a page. */
export type World = typeof globalThis & {
  crosswalkAnchoring: {
    describe(root: Element, spans: [number, number][]): Selector[];
    anchor(root: Element, selectors: Selector[]): Promise<Answer[]>;
  };
  bench: BenchPage;
  selectors: Selector[];
  answers: Answer[];
};

/** Puts the stored selectors into the page, as its own objects, before the clock runs. */
export const giveSelectors = (page: Page, selectors: string): Promise<void> =>
  page.evaluate((json) => {
    (globalThis as World).selectors = JSON.parse(json);
  }, selectors);
