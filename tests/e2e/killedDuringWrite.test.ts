import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentSchema } from '../../core/model/document.ts';
import { historyEntrySchema } from '../../core/model/history.ts';
import { reviewSchema } from '../../core/model/review.ts';
import { tagSchema } from '../../core/model/tag.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { pageScriptWorld } from './harness/pageScriptWorld.ts';
import { listedTags } from './harness/panel.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { storedRecords } from './harness/storedRecords.ts';
import { tagPassage, tagThisPage } from './harness/tagging.ts';

const PASSAGE = 'We are proposing fewer topics, held for longer';
/** How many confirmations are waited for before each kill. */
const KILLS = [1, 7, 23, 60];

describe('the browser is killed while tags are being written', () => {
  let server: PageServer;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  async function begin(profile?: string) {
    chromium = await launchChromium(profile ? { profile } : {});
    page = await chromium.browser.newPage();
    await page.goto(`${server.origin}/vendor-proposal.html`);
    panel = await tagThisPage(chromium, page);
  }
  beforeAll(async () => {
    server = await servePages({ folder: 'samples' });
    await begin();
    await tagPassage(page, PASSAGE, { standard: 'Evidence', note: 'the first' });
    // A profile that was never closed has not settled what the browser itself keeps of its storage.
    await chromium.browser.close();
    await begin(chromium.profile);
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  it('and what was confirmed is there when it is started again, whole, time after time', async () => {
    const [sample] = (await storedRecords(panel)).tags;
    if (!sample) throw new Error('No tag was stored.');
    const { standards, responsibilities, role, strength, passage, reviewId } = sample;
    const judgement = { standards, responsibilities, role, strength, note: 'in a burst' };
    const request = { type: 'tag:create', reviewId, title: 'Proposal', judgement, passage };
    const asked: string[] = [];
    const confirmed = [sample.id];

    for (const wanted of KILLS) {
      const world = await pageScriptWorld(chromium, page);
      const ids = Array.from({ length: 400 }, () => randomUUID());
      asked.push(...ids);
      let count = 0;
      const enough = new Promise<void>((resolve) => {
        world.onDebug((id) => {
          confirmed.push(id);
          count += 1;
          if (count === wanted) resolve();
        });
      });
      // As the picker does: all it takes for “Tagged” is the answer. Eight at a time, so that writes are under way.
      void world
        .run(
          `(async () => {
            const ids = ${JSON.stringify(ids)};
            const one = async () => {
              for (let id = ids.pop(); id; id = ids.pop()) {
                const answer = await chrome.runtime.sendMessage({ ...${JSON.stringify(request)}, id });
                if (answer.ok) console.debug(id);
              }
            };
            await Promise.all(Array.from({ length: 8 }, one));
          })()`,
        )
        .catch(() => undefined);
      await enough;
      await chromium.kill();
      expect(count).toBeLessThan(ids.length);

      await begin(chromium.profile);
      const stored = await storedRecords(panel);
      const there = new Set(stored.tags.map(({ id }) => id));
      expect(confirmed.filter((id) => !there.has(id))).toEqual([]);
      expect(stored.tags.filter(({ id }) => id !== sample.id && !asked.includes(id))).toEqual([]);
      for (const tag of stored.tags) expect(tagSchema.safeParse(tag).error).toBeUndefined();
      for (const entry of stored.history) expect(historyEntrySchema.safeParse(entry).error).toBeUndefined();
      expect(stored.reviews.map((review) => reviewSchema.safeParse(review).success)).toEqual([true]);
      expect(stored.documents.map((document) => documentSchema.safeParse(document).success)).toEqual([true]);
      // Each tag and its step to undo came together, or neither.
      const steps = stored.history.flatMap(({ changes }) =>
        changes.flatMap((it) => (it.table === 'tags' ? it.key : [])),
      );
      expect(steps.sort()).toEqual([...there].sort());
      await listedTags(panel, there.size);
    }
    await tagPassage(page, PASSAGE, { standard: 'Leadership', note: 'after it all' });
    expect((await storedRecords(panel)).tags.some(({ note }) => note === 'after it all')).toBe(true);
  });
});
