// `npm start`: builds Crosswalk and opens a browser with it on a sample vendor proposal. With no display, or with
// --headless, the same is done by itself: passages are tagged and pictures left in a folder.
import path from 'node:path';
import { launchChromium } from '../tests/e2e/harness/launchChromium.ts';
import { servePages } from '../tests/e2e/harness/servePages.ts';
import { buildExtension, ROOT } from './buildExtension.ts';
import { needBrowsers } from './installBrowsers.ts';
import { tour } from './tour.ts';

const { env, platform, argv } = process;
const hasDisplay = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
const headless = !hasDisplay || argv.includes('--headless');

needBrowsers('chromium');
buildExtension('chrome');
const server = await servePages({ folder: path.join(ROOT, 'samples') });
const chromium = await launchChromium({ headless });
const [first] = await chromium.browser.pages();
const page = first ?? (await chromium.browser.newPage());
await page.goto(`${server.origin}/vendor-proposal.html`);

if (headless) {
  const folder = await tour(chromium, page, path.join(ROOT, '.output', 'tour'));
  console.log(`\nCrosswalk was driven through the sample proposal. Pictures and the backup are in ${folder}`);
  await chromium.close();
} else {
  console.log('\nCrosswalk is in the toolbar of the browser that has opened. Choose it there, then “Tag this page”.');
  console.log('Other samples: the plan and the proposal are at', server.origin);
  console.log('Close the browser to end.');
  await new Promise((resolve) => chromium.browser.once('disconnected', resolve));
}
await server.close();
