import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BUILD } from '../../../scripts/buildExtension.ts';
import { needBrowsers } from '../../../scripts/installBrowsers.ts';
import { browserWindow, type FirefoxWindow } from './firefoxWindow.ts';
import { PATIENCE } from './patience.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** Firefox gives every install a random address; a fixed one makes the extension's pages reachable by name. */
const UUID = '6f3a1d52-98c4-4a53-9c5c-2f6d5a0be714';

export type Firefox = {
  browser: Browser;
  window: FirefoxWindow;
  /** Origin of the extension's pages. */
  origin: string;
  profile: string;
  /** Folder that files are saved to. */
  downloads: string;
  close(): Promise<void>;
  kill(): Promise<void>;
};

/** Starts an installed Firefox with the production build (or another folder) loaded as a temporary add-on. */
export async function launchFirefox(
  options: { profile?: string; build?: string; headless?: boolean } = {},
): Promise<Firefox> {
  const profile = options.profile ?? temporaryFolder('firefox');
  const downloads = temporaryFolder('downloads');
  const build = options.build ?? BUILD.firefox;
  const manifest = JSON.parse(readFileSync(path.join(build, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const headless = options.headless ?? true;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowsers('firefox').firefox,
    headless,
    userDataDir: profile,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      // Headless, nobody can answer.
      'extensions.webextOptionalPermissionPrompts': !headless,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      // A temporary add-on is uninstalled when Firefox ends; an installed one keeps its data, and so must this one.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    },
  });
  const window = await browserWindow(browser, id);
  await window.recordRequests();
  await browser.installExtension(build);
  return {
    browser,
    window,
    origin: `moz-extension://${UUID}`,
    profile,
    downloads,
    close: () => browser.close(),
    async kill() {
      const child = browser.process();
      const gone = new Promise((resolve) => child?.once('exit', resolve));
      child?.kill('SIGKILL');
      await gone;
    },
  };
}

/** Opens one of the extension's pages in a tab. Going there never resolves, as the tab changes process. */
export async function openInTab({ browser, origin }: Firefox, file: string): Promise<Page> {
  const blank = await browser.newPage();
  blank.goto(`${origin}/${file}`).catch(() => {});
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    for (const page of await browser.pages()) {
      const at = await page.evaluate('location.href').catch(() => '');
      if (String(at).startsWith(`${origin}/${file}`)) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Firefox did not open ${file}.`);
}
