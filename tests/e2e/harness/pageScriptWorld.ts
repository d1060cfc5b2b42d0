import type { Page } from 'puppeteer-core';
import type { Chromium } from './launchChromium.ts';

/** The world of our page script in a tab: what a bug or an intruder there could do. */
export type PageScriptWorld = {
  /** Runs an expression there (it may be a promise) and returns its value. */
  run<T>(expression: string): Promise<T>;
  /** Calls `hear` with the text of each `console.debug` there, the moment it is written. */
  onDebug(hear: (text: string) => void): void;
};

/** Reaches the world of our page script in a page that was tagged. */
export async function pageScriptWorld(chromium: Chromium, page: Page): Promise<PageScriptWorld> {
  const session = await page.createCDPSession();
  let contextId: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === chromium.origin) contextId = context.id;
  });
  await session.send('Runtime.enable');
  if (contextId === undefined) throw new Error('Our page script has no world in this page.');
  return {
    async run<T>(expression: string): Promise<T> {
      const options = { contextId: contextId as number, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, ...options });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    },
    onDebug(hear) {
      session.on('Runtime.consoleAPICalled', ({ type, args }) => {
        if (type === 'debug') hear(String(args[0]?.value));
      });
    },
  };
}
