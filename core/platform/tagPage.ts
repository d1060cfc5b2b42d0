import { browser } from 'wxt/browser';
import type { Result } from '../model/result.ts';
import { done, problem } from '../model/result.ts';

/**
 * Files of the build that make a page taggable: the highlight colours, the page script, and two parts of it that a page
 * whose tags stand where they stood does without: looking for them, and what is seen in the page besides highlights
 * (toolbar, card, picker).
 */
export const PAGE_FILES = {
  css: 'assets/highlights.css',
  js: 'page.js',
  finding: 'finding.js',
  surfaces: 'surfaces.js',
} as const;

/**
 * Whose rules the highlight colours are. Firefox applies an author's in no shadow tree, a user's it does; Chromium paints
 * no background of a user's.
 */
const ORIGIN = import.meta.env.BROWSER === 'firefox' ? 'USER' : 'AUTHOR';

/**
 * Puts the highlight colours and the page script into a tab; doing it twice is harmless, the script guards itself.
 * Needs access to the tab: a user gesture (activeTab) or a granted site. `refused` when the browser allows no
 * extension on that page.
 */
export async function tagTab(tabId: number): Promise<Result<null>> {
  try {
    // Both are asked for at once, so that a popup that closes in between loses neither.
    await Promise.all([
      browser.scripting.insertCSS({ target: { tabId, allFrames: true }, files: [PAGE_FILES.css], origin: ORIGIN }),
      browser.scripting.executeScript({
        target: { tabId },
        files: [`/${PAGE_FILES.js}`, `/${PAGE_FILES.finding}`, `/${PAGE_FILES.surfaces}`],
      }),
    ]);
    return done(null);
  } catch (error) {
    return problem('refused', String(error));
  }
}

/** Brings a further part into a tab that has the page script. `refused` without access to the tab. */
export async function loadPart(tabId: number, part: 'finding' | 'surfaces'): Promise<Result<null>> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [`/${PAGE_FILES[part]}`] });
    return done(null);
  } catch (error) {
    return problem('refused', String(error));
  }
}
