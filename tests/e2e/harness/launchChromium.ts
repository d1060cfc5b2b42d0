import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { BUILD } from '../../../scripts/buildExtension.ts';
import { CHROMIUM_FLAGS } from '../../../scripts/chromiumFlags.ts';
import { needBrowsers } from '../../../scripts/installBrowsers.ts';
import { PATIENCE } from './patience.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export type Chromium = {
  browser: Browser;
  extension: Extension;
  /** Origin of the extension's pages. */
  origin: string;
  /** Folder of the profile, to start again with. */
  profile: string;
  close(): Promise<void>;
  /** Ends the browser as a crash would: at once, nothing flushed. */
  kill(): Promise<void>;
  /** Ends it and returns every address that the extension or a page asked for, in order. */
  closeAndListRequests(): Promise<{ url: string; from: string }[]>;
};

/** Starts an installed Chromium with the production build (or another folder) loaded. */
export async function launchChromium(
  options: { profile?: string; build?: string; headless?: boolean; args?: string[] } = {},
): Promise<Chromium> {
  const profile = options.profile ?? temporaryFolder('chromium');
  const log = path.join(temporaryFolder('requests'), 'net.json');
  const headless = options.headless ?? true;
  // A person who browses in its window keeps the sandbox; root cannot.
  const sandboxed = !headless && process.getuid?.() !== 0;
  const flags = CHROMIUM_FLAGS.filter((flag) => !(sandboxed && flag === '--no-sandbox'));
  const browser = await puppeteer.launch({
    executablePath: needBrowsers('chromium').chromium,
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    args: [...flags, '--window-size=1280,900', `--log-net-log=${log}`, ...(options.args ?? [])],
  });
  const id = await browser.installExtension(options.build ?? BUILD.chrome);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`The extension ${id} did not load.`);
  return {
    browser,
    extension,
    origin: `chrome-extension://${id}`,
    profile,
    close: () => browser.close(),
    async kill() {
      const child = browser.process();
      const gone = new Promise((resolve) => child?.once('exit', resolve));
      child?.kill('SIGKILL');
      await gone;
    },
    async closeAndListRequests() {
      await browser.close();
      return requestsIn(log);
    },
  };
}

type NetLog = {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
};

/** The browser's own requests (updates, time) say "not an origin"; everything else has an origin that asked. */
function requestsIn(file: string): { url: string; from: string }[] {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) =>
    type === started && params?.url && params.initiator && params.initiator !== 'not an origin'
      ? [{ url: params.url, from: params.initiator }]
      : [],
  );
}

/** The extension's page whose address ends so (`popup.html`), once it is there; another one than those named. */
export async function extensionPage({ browser, origin }: Chromium, file: string, others: Page[] = []): Promise<Page> {
  const known = others.map((page) => page.target());
  const target = await browser.waitForTarget(
    (each) => each.url().startsWith(`${origin}/${file}`) && !known.includes(each),
    { timeout: PATIENCE },
  );
  return target.asPage();
}

/** Ends the service worker, as the browser does when it is idle. Returns false when none was running. */
export async function endServiceWorker({ browser, origin }: Chromium): Promise<boolean> {
  const target = browser.targets().find((each) => each.type() === 'service_worker' && each.url().startsWith(origin));
  const worker = await target?.worker();
  // It may have ended by itself in between.
  await worker?.close().catch(() => undefined);
  return worker !== undefined && worker !== null;
}
