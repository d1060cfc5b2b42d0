// `npm run icons`: draws the mark at the sizes browsers ask for. Run it when public/icon.svg has changed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { ROOT } from './buildExtension.ts';
import { CHROMIUM_FLAGS } from './chromiumFlags.ts';
import { needBrowsers } from './installBrowsers.ts';

const mark = readFileSync(path.join(ROOT, 'public', 'icon.svg'), 'utf8');
const browser = await puppeteer.launch({ executablePath: needBrowsers('chromium').chromium, args: CHROMIUM_FLAGS });
const page = await browser.newPage();
await page.setContent(`<style>body { margin: 0 } svg { display: block; inline-size: 100vi }</style>${mark}`);
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.screenshot({
    path: path.join(ROOT, 'public', 'icon', `${size}.png`) as `${string}.png`,
    omitBackground: true,
  });
}
await browser.close();
