import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askForSite, followSiteAccess, sitesGranted, takeBackSite } from '../../core/platform/siteAccess.ts';

type Script = { id: string; matches: string[]; persistAcrossSessions: boolean };

/** What the fake browser leaves out: permissions and registered scripts, as both browsers keep them. */
let answer = true;
let granted: Set<string>;
let scripts: Map<string, Script>;
let listeners: (() => void)[];

beforeEach(() => {
  fakeBrowser.reset();
  answer = true;
  granted = new Set();
  scripts = new Map();
  listeners = [];
  const event = { addListener: (listener: () => void) => listeners.push(listener) };
  Object.assign(fakeBrowser, {
    permissions: {
      onAdded: event,
      onRemoved: event,
      getAll: async () => ({ permissions: ['storage'], origins: [...granted] }),
      request: async ({ origins }: { origins: string[] }) => {
        if (answer) for (const origin of origins) granted.add(origin);
        return answer;
      },
      remove: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.delete(origin)),
    },
    scripting: {
      getRegisteredContentScripts: async () => [...scripts.values()],
      registerContentScripts: async (added: Script[]) => {
        for (const script of added) {
          if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          scripts.set(script.id, script);
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) {
          if (!scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
        }
      },
    },
  });
});

const matches = () => [...new Set([...scripts.values()].flatMap((script) => script.matches))];

test('a site that is granted gets the page script, and loses it when taken back', async () => {
  expect(await askForSite('https://maple-ridge.example')).toEqual({ ok: true, value: true });
  expect(await sitesGranted()).toEqual(['https://maple-ridge.example']);
  expect([...scripts.values()]).toEqual([
    {
      id: 'site:https://maple-ridge.example',
      matches: ['https://maple-ridge.example/*'],
      js: ['page.js'],
      allFrames: false,
      persistAcrossSessions: true,
      runAt: 'document_idle',
    },
    {
      id: 'colours:https://maple-ridge.example',
      matches: ['https://maple-ridge.example/*'],
      css: ['assets/highlights.css'],
      allFrames: true,
      persistAcrossSessions: true,
      runAt: 'document_idle',
    },
  ]);
  expect(await takeBackSite('https://maple-ridge.example')).toEqual({ ok: true, value: null });
  expect(await sitesGranted()).toEqual([]);
  expect(scripts.size).toBe(0);
});

test('a no changes nothing', async () => {
  answer = false;
  expect(await askForSite('https://maple-ridge.example')).toEqual({ ok: true, value: false });
  expect(scripts.size).toBe(0);
});

test('asking again, or two sites at once, registers each once', async () => {
  await Promise.all([
    askForSite('https://b.example'),
    askForSite('http://a.example:8080'),
    askForSite('https://b.example'),
  ]);
  expect(await sitesGranted()).toEqual(['http://a.example', 'https://b.example']);
  expect(matches().sort()).toEqual(['http://a.example/*', 'https://b.example/*']);
});

test('access that was changed on the browser’s own pages is followed', async () => {
  followSiteAccess();
  await askForSite('https://a.example');
  granted.delete('https://a.example/*');
  granted.add('https://c.example/*');
  for (const listener of listeners) listener();
  await expect.poll(matches).toEqual(['https://c.example/*']);
});

test('an update of the extension brings the scripts back', async () => {
  followSiteAccess();
  await askForSite('https://a.example');
  scripts.clear();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' });
  await expect.poll(matches).toEqual(['https://a.example/*']);
});

test('a refusal of the browser is told, not thrown', async () => {
  fakeBrowser.permissions.request = async () => {
    throw new Error('This function must be called during a user gesture');
  };
  expect(await askForSite('https://a.example')).toMatchObject({ ok: false, error: { code: 'refused' } });
});
