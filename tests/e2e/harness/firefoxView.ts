import { PATIENCE } from './patience.ts';
/**
 * The popup or the sidebar of Firefox, which WebDriver does not list. Scripts run in it through the browser's own
 * message channel, and clicks are the browser's own input, so that they count as the user's.
 */
export class FirefoxView {
  readonly #evaluate: (expression: string) => Promise<unknown>;
  readonly #element: string;

  /** `element` is an expression that finds the view's `<browser>` in Firefox's window. */
  constructor(evaluate: (expression: string) => Promise<unknown>, element: string) {
    this.#evaluate = evaluate;
    this.#element = element;
  }

  /** Waits until the view shows that page and its document is complete. */
  async ready(file: string): Promise<void> {
    await this.waitFor(`location.pathname === '/${file}' && document.readyState === 'complete'`);
  }

  /** Waits until the view has closed itself. */
  async closed(): Promise<void> {
    const until = Date.now() + PATIENCE;
    while (Date.now() < until) {
      if ((await this.#evaluate(`!(${this.#element})`)) === true) return;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    throw new Error(`The view did not close. It shows: ${await this.evaluate('document.body.innerText')}`);
  }

  /** Value of an expression in the view's page (any JSON; promises are awaited). */
  async evaluate(expression: string): Promise<unknown> {
    const source = JSON.stringify(`Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`);
    return JSON.parse(await this.#run(`await ${inPage(source)}`));
  }

  /** Waits until an expression is true in the view; fails with the view's text after a while. */
  async waitFor(expression: string): Promise<void> {
    const until = Date.now() + PATIENCE;
    let last = '';
    while (Date.now() < until) {
      last = await this.evaluate(`(${expression}) ? true : document.body.innerText`).then(
        (value) => (value === true ? '' : `It shows: ${String(value).slice(0, 600)}`),
        (error: Error) => error.message,
      );
      if (last === '') return;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    throw new Error(`Not reached in Firefox: ${expression}. ${last}`);
  }

  /** Clicks the first button, link or field to be seen whose accessible name begins so, once it is there. */
  async click(name: string): Promise<void> {
    await this.clickOn(`[...document.querySelectorAll('button, a, input, summary, [role]')].find((each) => each.checkVisibility() &&
      (each.getAttribute('aria-label') ?? each.innerText ?? '').trim().startsWith(${JSON.stringify(name)}))`);
  }

  /** Clicks the middle of the element that an expression finds, once it is there; nothing can move in between. */
  async clickOn(find: string): Promise<void> {
    await this.waitFor(`Boolean(${find})`);
    const source = JSON.stringify(`(() => {
      const found = ${find};
      found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = found.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    })()`);
    await this.#run(`(() => {
      const [x, y] = ${inPage(source)};
      for (const type of ['mousemove', 'mousedown', 'mouseup']) {
        const buttons = type === 'mousedown' ? 1 : 0;
        const clickCount = type === 'mousemove' ? 0 : 1;
        content.synthesizeMouseEvent(type, x, y, { button: 0, buttons, clickCount }, {});
      }
      return 'clicked';
    })()`);
  }

  /** Presses keys where the focus is in the view (`ArrowDown`, `Enter`, or a letter), as trusted as a person's. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#run(`(() => {
        content.focus();
        const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        input.beginInputTransactionForTests(content);
        const pressed = new content.KeyboardEvent('', { key: ${JSON.stringify(key)} });
        input.keydown(pressed);
        input.keyup(pressed);
        return 'pressed';
      })()`);
    }
  }

  #run(expression: string): Promise<string> {
    const script = (key: string) => `(async () => {
      try { sendAsyncMessage('${key}', { value: String(${expression}) }); }
      catch (error) { sendAsyncMessage('${key}', { error: String(error) }); }
    })()`;
    const key = `crosswalk-${Math.random()}`;
    const url = `data:application/javascript;charset=utf-8,${encodeURIComponent(script(key))}`;
    return this.#evaluate(`new Promise((resolve, reject) => {
      const view = ${this.#element};
      if (!view) throw new Error('The view is not there.');
      view.messageManager.addMessageListener('${key}', ({ data }) =>
        'error' in data ? reject(new Error(data.error)) : resolve(data.value));
      view.messageManager.loadFrameScript(${JSON.stringify(url)}, false);
      setTimeout(() => reject(new Error('The view did not answer.')), 5000);
    })`) as Promise<string>;
  }
}

/** For a script of the browser: runs source text (a JSON string) with the page's own eyes. */
const inPage = (source: string) =>
  `Cu.evalInSandbox(${source}, Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false }))`;
