import type { Page } from 'puppeteer-core';

/** A passage to tag, in the words of its page. */
export type ToTag = { passage: string; standard: string; strength?: 'strong' | 'partial' | 'conflicts' };

/** What a story needs of a browser, so that its steps are written once. */
export type StoryBrowser = {
  /** Opens one of the extension's pages (`review.html`) in a tab of its own. */
  open(file: string): Promise<Page>;
  /** Opens a web page, presses the toolbar button and “Tag this page”, and tags passages in the picker. */
  tagPage(url: string, tags: ToTag[]): Promise<Page>;
  /** Presses what a selector finds and returns the path of the file that is saved then, once it is complete. */
  saved(page: Page, selector: string, ending: string): Promise<string>;
  close(): Promise<void>;
};
