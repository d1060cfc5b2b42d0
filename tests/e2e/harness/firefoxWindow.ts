import type { Browser } from 'puppeteer-core';
import { FirefoxView } from './firefoxView.ts';

/** puppeteer's WebDriver BiDi connection, which also reaches Firefox's own window. */
type Connection = { send(method: string, parameters: object): Promise<{ result: unknown }> };
type Evaluated = { type: 'success'; result: { value?: unknown } } | { exceptionDetails: { text: string } };

export type FirefoxWindow = {
  /** Runs an expression with the browser's own rights, in the window that holds the tabs. */
  evaluate(expression: string): Promise<unknown>;
  /** The user's click on the toolbar button; gives access to the tab shown, as a click does. */
  clickToolbarButton(): Promise<FirefoxView>;
  /** The sidebar with our panel; opens it when it is closed. */
  sidebar(): Promise<FirefoxView>;
  /** What Firefox does when Alt, Shift and that letter are pressed: the manifest's command with this key. */
  pressCommandKey(key: string): Promise<void>;
  recordRequests(): Promise<void>;
  /** Addresses asked for since the start, without those that Firefox asked for on its own behalf. */
  requests(): Promise<{ url: string; from: string }[]>;
};

const POPUP = `document.querySelector('.webextension-popup-browser')`;
const SIDEBAR = `document.querySelector('browser#sidebar')?.contentDocument.querySelector('browser')`;

/** Reaches the window of a Firefox started with `--remote-allow-system-access`. `id` is the add-on's. */
export async function browserWindow(browser: Browser, id: string): Promise<FirefoxWindow> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { url: string; context: string }[];
  };
  const context = tree.contexts.find(({ url }) => url.endsWith('browser.xhtml'))?.context;
  if (!context) throw new Error('Firefox has no browser window.');

  async function evaluate(expression: string): Promise<unknown> {
    const parameters = { expression, target: { context }, awaitPromise: true };
    const answer = (await connection.send('script.evaluate', parameters)).result as Evaluated;
    if ('exceptionDetails' in answer) throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }

  const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  return {
    evaluate,
    async clickToolbarButton() {
      await evaluate(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const extension = ExtensionParent.GlobalManager.getExtension('${id}');
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      })()`);
      const view = new FirefoxView(evaluate, POPUP);
      await view.ready('popup.html');
      return view;
    },
    async sidebar() {
      // While the popup's own call is still loading the sidebar, another one fails.
      await evaluate(`(async () => {
        for (let tries = 1; ; tries++) {
          try {
            await SidebarController.show('${widget}-sidebar-action');
            return null;
          } catch (error) {
            if (tries === 50) throw error;
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
        }
      })()`);
      const view = new FirefoxView(evaluate, SIDEBAR);
      await view.ready('sidepanel.html');
      return view;
    },
    async pressCommandKey(key) {
      const found = await evaluate(`(() => {
        const key = document.querySelector('#ext-keyset-id-${widget} key[key="${key}"]');
        key?.doCommand();
        return key !== null;
      })()`);
      if (!found) throw new Error(`No command has the key ${key}.`);
    },
    async recordRequests() {
      await evaluate(`(() => {
        window.recorded = [];
        Services.obs.addObserver((subject) => {
          const channel = subject.QueryInterface(Ci.nsIChannel);
          const from = channel.loadInfo?.triggeringPrincipal;
          if (!from || from.isSystemPrincipal) return;
          window.recorded.push({ url: channel.URI.spec, from: from.isNullPrincipal ? 'null' : from.spec });
        }, 'http-on-opening-request');
      })()`);
    },
    async requests() {
      return JSON.parse(String(await evaluate('JSON.stringify(window.recorded)')));
    },
  };
}
