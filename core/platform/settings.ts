import { browser } from 'wxt/browser';
import { done, problem, type Result } from '../model/result.ts';
import type { Settings } from '../model/settings.ts';
import { defaultSettings, settingsSchema } from '../model/settings.ts';
import { isNewerSettings, upgradeSettings } from './settingsVersions.ts';

const KEY = 'settings';
/** Chromium speaks of FILE_ERROR_NO_SPACE, Firefox of a QuotaExceededError. */
const NO_ROOM = /NO_SPACE|Quota/;

/** The settings as they are now. A missing or damaged field is its default; a newer record reads as all defaults. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settingsFrom(stored[KEY]);
}

/**
 * Writes some fields and gives back all of them as they then are. Fields that do not pass the schema are left as they
 * were. A record of a newer Crosswalk is not overwritten: the change then holds only in what is given back. `full` when
 * there is no room for it, `failed` when it could not be written for another reason.
 */
export async function changeSettings(patch: Partial<Settings>): Promise<Result<Settings>> {
  try {
    // Two windows changing different fields at once must not undo each other.
    return await navigator.locks.request('crosswalk:settings', async () => {
      const stored = (await browser.storage.local.get(KEY))[KEY];
      const before = settingsFrom(stored);
      const after = merge({ ...before, ...patch }, before);
      if (!isNewerSettings(stored)) await browser.storage.local.set({ [KEY]: after });
      return done(after);
    });
  } catch (error) {
    return problem(NO_ROOM.test(String(error)) ? 'full' : 'failed', String(error));
  }
}

/** Calls `next` with the settings now and after every change, in any window, until the signal aborts. */
export function watchSettings(next: (settings: Settings) => void, signal: AbortSignal): void {
  let changed = false;
  onSettingsChange((settings) => {
    changed = true;
    next(settings);
  }, signal);
  void readSettings().then((settings) => {
    if (!changed && !signal.aborted) next(settings);
  });
}

/** Calls `next` after every change, in any window, until the signal aborts. */
export function onSettingsChange(next: (settings: Settings) => void, signal?: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) next(settingsFrom(change.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}

function settingsFrom(stored: unknown): Settings {
  const defaults = defaultSettings();
  const upgraded = upgradeSettings(stored);
  return upgraded ? merge(upgraded, defaults) : defaults;
}

/** Field by field, so that one bad value never costs the others. */
function merge(fields: Record<string, unknown>, fallback: Settings): Settings {
  const merged = Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const parsed = schema.safeParse(fields[name]);
    return [name, parsed.success ? parsed.data : fallback[name as keyof Settings]];
  });
  return settingsSchema.parse(Object.fromEntries(merged));
}
