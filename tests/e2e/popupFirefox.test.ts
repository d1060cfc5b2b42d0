import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citationOf } from '../../content/citation.ts';
import { words } from './harness/catalogue.ts';
import type { FirefoxView } from './harness/firefoxView.ts';
import { type Firefox, launchFirefox } from './harness/launchFirefox.ts';
import { type PageServer, servePages } from './harness/servePages.ts';

describe('the popup in Firefox', () => {
  let server: PageServer;
  let firefox: Firefox;
  let popup: FirefoxView;

  beforeAll(async () => {
    server = await servePages({ folder: 'samples' });
    firefox = await launchFirefox();
    const page = await firefox.browser.newPage();
    await page.goto(`${server.origin}/vendor-proposal.html`);
  });
  afterAll(async () => {
    await firefox.close();
    await server.close();
  });

  /** Presses keys of the window's keyboard: what has the focus in the popup hears them. */
  const press = (keys: { key: string; code: string; keyCode: number }[]) =>
    firefox.window.evaluate(`(async () => {
      Services.focus.activeWindow = window;
      document.querySelector('.webextension-popup-browser').focus();
      await new Promise((resolve) => setTimeout(resolve, 300));
      const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      input.beginInputTransactionForTests(window);
      const events = ${JSON.stringify(keys)}.map((key) => new KeyboardEvent('', key));
      for (const event of events) input.keydown(event);
      for (const event of events.reverse()) input.keyup(event);
    })()`);
  const letter = (key: string) => ({ key, code: `Key${key.toUpperCase()}`, keyCode: key.toUpperCase().charCodeAt(0) });
  const CONTROL = { key: 'Control', code: 'ControlLeft', keyCode: 17 };
  const clipboard = () =>
    firefox.window.evaluate(`(() => {
      const held = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
      held.init(null);
      held.addDataFlavor('text/plain');
      Services.clipboard.getData(held, Services.clipboard.kGlobalClipboard);
      const text = {};
      held.getTransferData('text/plain', text);
      return text.value.QueryInterface(Ci.nsISupportsString).data;
    })()`);

  it('has the focus in its search box, finds, and copies the citation by Ctrl C', async () => {
    popup = await firefox.window.clickToolbarButton();
    await popup.waitFor(`document.activeElement.matches('input[type=search]')`);
    await press([...'evid'].map(letter));
    await popup.waitFor(`document.querySelector('[role=option]')?.innerText.includes('Evidence')`);
    await press([CONTROL, letter('c')]);
    await popup.waitFor(
      `document.querySelector('footer').innerText.includes(${JSON.stringify(words('popup.copied'))})`,
    );
    expect(await clipboard()).toBe(citationOf('evidence'));
  });

  it('opens the chosen item in the sidebar, which it opens itself', async () => {
    const isOpen = () =>
      firefox.window.evaluate(`SidebarController.isOpen && 'loadPanel' in SidebarController.browser.contentWindow`);
    expect(await isOpen()).toBe(false);
    await popup.clickOn(`document.querySelector('[role=option]')`);
    await popup.closed();
    await expect.poll(isOpen).toBe(true);
    const sidebar = await firefox.window.sidebar();
    await sidebar.waitFor(`document.querySelector('h2.title')?.innerText === 'Evidence'`);
  });
});
