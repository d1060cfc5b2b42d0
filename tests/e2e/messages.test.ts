import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../core/model/result.ts';
import type { Tag } from '../../core/model/tag.ts';
import { openOptions } from './harness/backupPage.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { type PageScriptWorld, pageScriptWorld } from './harness/pageScriptWorld.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { type StoredRecords, storedAtRest, storedRecords } from './harness/storedRecords.ts';
import { tagPassage, tagThisPage } from './harness/tagging.ts';

const body = (words: string) =>
  `<!doctype html><title>${words}</title><main style="padding: 40px"><p>${words}</p></main>`;

/** What someone who had taken over the page script of one page could ask of the background. */
describe('messages of a page script', () => {
  let server: PageServer;
  let chromium: Chromium;
  let options: Page;
  let world: PageScriptWorld;
  let before: StoredRecords;
  let own: Tag;
  let foreign: Tag;

  const send = (message: unknown) => world.run<Result<Tag>>(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  const judgementOf = ({ standards, responsibilities, role, strength }: Tag) => {
    return { standards, responsibilities, role, strength, note: 'taken over' };
  };
  const refused = { ok: false, error: { code: 'refused' } };
  const invalid = { ok: false, error: { code: 'invalid' } };
  const unchanged = async () => expect(await storedRecords(options)).toEqual(before);

  beforeAll(async () => {
    server = await servePages({
      pages: {
        '/one.html': { html: body('Teachers observe each other in every term.') },
        '/two.html': {
          html: `${body('Principals protect the time that teams need.')}<iframe src="/one.html"></iframe>`,
        },
      },
    });
    chromium = await launchChromium();
    options = await openOptions(chromium);
    const tag = async (name: string, words: string, note: string) => {
      const page = await chromium.browser.newPage();
      await page.goto(`${server.origin}/${name}`);
      await tagThisPage(chromium, page);
      await tagPassage(page, words, { standard: 'Evidence', note });
      return page;
    };
    await tag('one.html', 'observe each other', 'of one');
    const two = await tag('two.html', 'protect the time', 'of two');
    world = await pageScriptWorld(chromium, two);
    before = await storedAtRest(options);
    const find = (note: string) => before.tags.find((each) => each.note === note) as Tag;
    own = find('of two');
    foreign = find('of one');
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('that ask for another document’s tag are refused, and give nothing of it away', async () => {
    const { id, revision, passage, reviewId } = foreign;
    const judgement = judgementOf(foreign);
    const asked = [
      { type: 'tag:edit', id, revision, judgement },
      { type: 'tag:passage', id, revision, passage },
      { type: 'tag:delete', id, revision },
      { type: 'tag:restore', id },
      { type: 'tag:create', id, reviewId, title: '', judgement, passage },
    ];
    for (const message of asked) {
      const answer = await send(message);
      expect(answer).toMatchObject(refused);
      expect(JSON.stringify(answer)).not.toContain('of one');
    }
    await unchanged();
  });

  it('cannot name another address, and are told of their own document only', async () => {
    const answer = await send({
      type: 'document:open',
      url: `${server.origin}/one.html`,
      documentId: foreign.documentId,
    });
    expect(answer).toMatchObject({ ok: true, value: { document: { documentId: own.documentId } } });
    expect(JSON.stringify(answer)).toContain('of two');
    expect(JSON.stringify(answer)).not.toContain('of one');
    const { passage, reviewId } = own;
    const id = crypto.randomUUID();
    const made = await send({
      ...{ type: 'tag:create', url: `${server.origin}/one.html`, documentId: foreign.documentId, id, reviewId },
      ...{ title: '', judgement: judgementOf(own), passage },
    });
    expect(made).toMatchObject({ ok: true, value: { documentId: own.documentId } });
    await send({ type: 'tag:delete', id, revision: made.ok ? made.value.revision : 0 });
    before = await storedRecords(options);
  });

  it('that are not of the right form are refused', async () => {
    const { id, revision, passage, reviewId } = own;
    const judgement = judgementOf(own);
    const wrong = [
      null,
      'tag:delete',
      {},
      { type: 'constructor' },
      { type: 'tag:delete', id: 'x', revision },
      { type: 'tag:edit', id, revision, judgement: { ...judgement, standards: [] } },
      { type: 'tag:edit', id, revision, judgement: { ...judgement, note: 'x'.repeat(10_001) } },
      { type: 'tag:edit', id, revision: -1, judgement },
      { type: 'tag:create', id: crypto.randomUUID(), reviewId, title: 'x'.repeat(501), judgement, passage },
      { type: 'tag:passage', id, revision, passage: { ...passage, quote: { ...passage.quote, exact: '' } } },
      { type: 'draft:keep', quote: passage.quote, tagId: null, draft: { note: 7 } },
      { type: 'document:text', text: '', headings: [] },
      { type: 'document:text', text: 'x'.repeat(4_000_001), headings: [] },
      { type: 'document:text', text: 'x', headings: [{ start: -1, title: 'A' }] },
    ];
    for (const message of wrong) expect(await send(message)).toMatchObject(invalid);
    await unchanged();
  });

  it('are answered in the top frame of a web page only', async () => {
    const fromOptions = await options.evaluate(() =>
      (globalThis as unknown as Chrome).chrome.runtime.sendMessage({ type: 'document:open' }),
    );
    expect(fromOptions).toMatchObject(refused);
    const target = await chromium.browser.waitForTarget((each) => each.type() === 'service_worker');
    const worker = await target.worker();
    const fromFrame = await worker?.evaluate(async (address) => {
      const { scripting, tabs } = (globalThis as unknown as Chrome).chrome;
      for (const { id = 0 } of await tabs.query({})) {
        const answers = await scripting
          .executeScript({
            target: { tabId: id, allFrames: true },
            func: () => (globalThis as unknown as Chrome).chrome.runtime.sendMessage({ type: 'document:open' }),
          })
          .catch(() => []);
        const inner = answers.filter(({ frameId }) => frameId !== 0);
        if (inner.length > 0) return inner.map(({ result }) => result);
      }
      return address;
    }, server.origin);
    expect(fromFrame).not.toHaveLength(0);
    for (const each of fromFrame as unknown[]) expect(each).toMatchObject(refused);
    await unchanged();
  });

  it('do not reach a page of another site: no other page or extension can send any', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/one.html`);
    const id = new URL(chromium.origin).host;
    const reached = await page.evaluate(async (extension) => {
      const { runtime } = (globalThis as unknown as Partial<Chrome>).chrome ?? {};
      return runtime ? String(await runtime.sendMessage(extension, { type: 'document:open' }).catch(String)) : 'none';
    }, id);
    expect(reached).toBe('none');
    const file = await page.evaluate(
      (origin) => fetch(`${origin}/page.js`).then(String, () => 'closed'),
      chromium.origin,
    );
    expect(file).toBe('closed');
  });
});

type Chrome = {
  chrome: Chrome;
  runtime: { sendMessage(...message: unknown[]): Promise<unknown> };
  tabs: { query(what: object): Promise<{ id?: number }[]> };
  scripting: { executeScript(what: object): Promise<{ frameId: number; result: unknown }[]> };
};
