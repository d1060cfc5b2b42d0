import { browser } from 'wxt/browser';
import type { Result } from '../model/result.ts';
import { done, problem } from '../model/result.ts';
import { listen } from './listen.ts';
import { PAGE_FILES } from './tagPage.ts';

/** Ids of what is registered for a site: the page script in its pages, and the highlight colours in their frames too. */
const ID_START = { script: 'site:', colours: 'colours:' } as const;

/**
 * Asks the person for lasting access to one site (`https://maple-ridge.example`) and shows its tags by itself from then
 * on. Call it first thing in the handler of a click: the browser asks only for a gesture. False when they said no.
 */
export async function askForSite(origin: string): Promise<Result<boolean>> {
  try {
    const granted = await browser.permissions.request({ origins: [patternOf(origin)] });
    await keepScriptsInStep();
    return done(granted);
  } catch (error) {
    return problem('refused', String(error));
  }
}

/** Takes access to a site back, so that it shows tags only when asked to. Pages already open keep theirs until reloaded. */
export async function takeBackSite(origin: string): Promise<Result<null>> {
  try {
    const removed = await browser.permissions.remove({ origins: [patternOf(origin)] });
    await keepScriptsInStep();
    return removed ? done(null) : problem('refused');
  } catch (error) {
    return problem('refused', String(error));
  }
}

/** Sites that show tags by themselves, as origins, sorted by host. `https://*` stands for all sites. */
export async function sitesGranted(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins
    .filter((pattern) => /^(https?|\*):\/\//.test(pattern))
    .map((pattern) => pattern.replace(/\/\*$/, ''))
    .sort((a, b) => a.replace(/^.*:\/\//, '').localeCompare(b.replace(/^.*:\/\//, '')));
}

/** Calls `next` whenever access was given or taken back, here or on the browser's own pages, until the signal aborts. */
export function watchSites(next: () => void, signal: AbortSignal): void {
  listen(browser.permissions.onAdded, () => next(), signal);
  listen(browser.permissions.onRemoved, () => next(), signal);
}

/** For the background, at start: keeps the registered page scripts in step with what was granted, wherever that was done. */
export function followSiteAccess(): void {
  const follow = () => void keepScriptsInStep();
  browser.permissions.onAdded.addListener(follow);
  browser.permissions.onRemoved.addListener(follow);
  // Chromium drops registered scripts when the extension is updated.
  browser.runtime.onInstalled.addListener(follow);
}

/** Match patterns have no port in Firefox, and without one they match every port in both browsers. */
function patternOf(origin: string): string {
  return `${origin.replace(/:\d+$/, '')}/*`;
}

async function keepScriptsInStep(): Promise<void> {
  // The options page and the background may both react to the same change.
  await navigator.locks.request('crosswalk:sites', async () => {
    const wanted = (await sitesGranted()).flatMap(scriptsFor);
    const registered = (await browser.scripting.getRegisteredContentScripts()).map((script) => script.id);
    const gone = registered.filter((id) => !wanted.some((script) => script.id === id));
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
    const fresh = wanted.filter((script) => !registered.includes(script.id));
    if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
  });
}

function scriptsFor(origin: string) {
  const matches = [patternOf(origin)];
  const always = { matches, persistAcrossSessions: true, runAt: 'document_idle' as const };
  return [
    { ...always, id: ID_START.script + origin, js: [PAGE_FILES.js], allFrames: false },
    { ...always, id: ID_START.colours + origin, css: [PAGE_FILES.css], allFrames: true },
  ];
}
