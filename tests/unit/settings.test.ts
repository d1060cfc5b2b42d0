import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { done } from '../../core/model/result.ts';
import { defaultSettings, SETTINGS_VERSION } from '../../core/model/settings.ts';
import { rememberJudgement } from '../../core/platform/rememberJudgement.ts';
import { changeSettings, readSettings, watchSettings } from '../../core/platform/settings.ts';

beforeEach(() => fakeBrowser.reset());
let ends = new AbortController();
afterEach(() => {
  ends.abort();
  ends = new AbortController();
});

test('a fresh install reminds about backups and has its keys on', async () => {
  expect(await readSettings()).toEqual(defaultSettings());
  expect(defaultSettings()).toMatchObject({ backupReminder: true, shortcutsOn: true, currentReviewId: null });
});

test('a damaged field is its default and costs no other field', async () => {
  await fakeBrowser.storage.local.set({
    settings: { version: SETTINGS_VERSION, theme: 'purple', highlightAs: 'lines', recentLookups: 'evidence', odd: 1 },
  });
  expect(await readSettings()).toEqual({ ...defaultSettings(), highlightAs: 'lines' });
  for (const settings of ['words', 7, [], { theme: 'dark' }, { version: 'one', theme: 'dark' }]) {
    await fakeBrowser.storage.local.set({ settings });
    expect(await readSettings()).toEqual(defaultSettings());
  }
});

test('a change keeps the other fields, and a bad value changes nothing', async () => {
  await changeSettings({ theme: 'dark' });
  await changeSettings({ highlightAs: 'marks' });
  const after = { ...defaultSettings(), theme: 'dark', highlightAs: 'marks' };
  expect(await changeSettings({ recentLookups: ['Not an id'] })).toEqual(done(after));
  expect(await readSettings()).toEqual(after);
});

test('changes made at the same time all hold', async () => {
  await Promise.all([
    changeSettings({ theme: 'dark' }),
    changeSettings({ highlightAs: 'lines' }),
    changeSettings({ backupReminder: false }),
  ]);
  expect(await readSettings()).toMatchObject({ theme: 'dark', highlightAs: 'lines', backupReminder: false });
});

test('settings of a newer version are left untouched', async () => {
  const newer = { version: SETTINGS_VERSION + 1, theme: 'sepia', lastBackupAt: 5 };
  await fakeBrowser.storage.local.set({ settings: newer });
  expect(await readSettings()).toEqual(defaultSettings());
  expect(await changeSettings({ theme: 'dark' })).toEqual(done({ ...defaultSettings(), theme: 'dark' }));
  expect(await fakeBrowser.storage.local.get('settings')).toEqual({ settings: newer });
});

test.each([
  ['IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)', 'full'],
  ['QuotaExceededError: storage.local API call exceeded its quota limitations.', 'full'],
  ['Internal error.', 'failed'],
])('a change that cannot be written is told, and does not hold: %s', async (words, code) => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error(words));
  expect(await changeSettings({ theme: 'dark' })).toMatchObject({ ok: false, error: { code } });
  expect(await readSettings()).toEqual(defaultSettings());
});

test('what was added last is let go where it cannot be written: the tag itself was saved', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('FILE_ERROR_NO_SPACE'));
  await rememberJudgement({ standards: ['evidence'], responsibilities: [], role: null, strength: 'strong', note: '' });
  expect(await readSettings()).toEqual(defaultSettings());
});

test('what was added last is remembered: its role until there is another, its standards newest first', async () => {
  const judgement = { responsibilities: [], strength: 'strong', note: 'only here' } as const;
  await rememberJudgement({ ...judgement, standards: ['evidence'], role: 'coach', responsibilities: [] });
  await rememberJudgement({ ...judgement, standards: ['leadership', 'evidence'], role: null, responsibilities: [] });
  expect(await readSettings()).toMatchObject({
    lastRole: 'coach',
    recentStandards: ['leadership', 'evidence'],
    lastJudgement: { standards: ['leadership', 'evidence'], role: null, note: '' },
  });
});

test('a watcher gets the settings now, then each change, until it ends', async () => {
  const seen: string[] = [];
  watchSettings((settings) => seen.push(settings.theme), ends.signal);
  await expect.poll(() => seen).toEqual(['system']);
  await changeSettings({ theme: 'dark' });
  await fakeBrowser.storage.local.set({ other: 1 });
  expect(seen).toEqual(['system', 'dark']);
  ends.abort();
  await changeSettings({ theme: 'light' });
  expect(seen).toEqual(['system', 'dark']);
});
