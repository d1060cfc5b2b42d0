import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../scripts/buildExtension.ts';
import { type Chromium, launchChromium } from './harness/launchChromium.ts';
import { type PageServer, servePages } from './harness/servePages.ts';
import { tagPassage, tagThisPage } from './harness/tagging.ts';

const STRONG = 'Logs and student work are studied with the principal every month to plan the next round.';
const CONFLICT =
  'To protect instructional minutes, follow-up is completed by each teacher alone through the online library.';

let server: PageServer;
let chromium: Chromium;
beforeAll(async () => {
  server = await servePages({ folder: path.join(ROOT, 'samples') });
  chromium = await launchChromium();
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

it('a strong tag is seen as a mark with a line, a conflict as a wavy red line and no mark', async () => {
  const page = (await chromium.browser.pages())[0] as Page;
  await page.goto(`${server.origin}/vendor-proposal.html`);
  await tagThisPage(chromium, page);
  await tagPassage(page, STRONG, { standard: 'evidence' });
  const strong = await coloursOf(page, STRONG);
  expect(strong('#fde5bf')).toBeGreaterThan(1000);
  expect(strong('#a85b06')).toBeGreaterThan(50);
  await tagPassage(page, CONFLICT, { standard: 'culture of collaborative inquiry', strength: 'conflicts' });
  const conflict = await coloursOf(page, CONFLICT);
  expect(conflict('#b3213a')).toBeGreaterThan(50);
  expect(conflict('#bce3dc')).toBe(0);
});

/** Counts pixels of a colour where a passage is drawn, off a real screenshot. */
async function coloursOf(page: Page, passage: string): Promise<(hex: string) => number> {
  const clip = await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'start' });
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + scrollX, y: y + scrollY, width, height };
    }
    throw new Error('The passage is not on the page.');
  }, passage);
  const picture = await page.screenshot({ clip, encoding: 'base64' });
  const reader = await page.browser().newPage();
  const counts = await reader.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!canvas) throw new Error('no canvas');
    canvas.drawImage(image, 0, 0);
    const { data: pixels } = canvas.getImageData(0, 0, image.width, image.height);
    const counts: Record<string, number> = {};
    for (let at = 0; at < pixels.length; at += 4) {
      const hex = `#${[0, 1, 2].map((part) => (pixels[at + part] ?? 0).toString(16).padStart(2, '0')).join('')}`;
      counts[hex] = (counts[hex] ?? 0) + 1;
    }
    return counts;
  }, picture);
  await reader.close();
  await page.bringToFront();
  return (hex) => counts[hex] ?? 0;
}
