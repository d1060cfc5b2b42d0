// `npm start`: builds Crosswalk and opens a browser with it on a sample vendor proposal. With no display, or with
// --headless, the same is done by itself: passages are tagged and pictures left in a folder.
import path from 'node:path';
import { launchChromium } from '../tests/e2e/harness/launchChromium.ts';
import { launchFirefox } from '../tests/e2e/harness/launchFirefox.ts';
import { servePages } from '../tests/e2e/harness/servePages.ts';
import { buildExtension, ROOT } from './buildExtension.ts';
import { findBrowser } from './findBrowser.ts';
import { needBrowsers } from './installBrowsers.ts';
import { pinInToolbar } from './pinInToolbar.ts';
import { tour } from './tour.ts';

const { env, platform, argv } = process;
const hasDisplay = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
const headless = !hasDisplay || argv.includes('--headless');
// The tour is Chromium's; a person may as well have Firefox alone.
const inFirefox = !headless && findBrowser('chromium') === null && findBrowser('firefox') !== null;

needBrowsers(inFirefox ? 'firefox' : 'chromium');
buildExtension(inFirefox ? 'firefox' : 'chrome');
const server = await servePages({ folder: path.join(ROOT, 'samples') });
const proposal = `${server.origin}/vendor-proposal.html`;

if (headless) {
  const chromium = await launchChromium();
  const page = await chromium.browser.newPage();
  await page.goto(proposal);
  const folder = await tour(chromium, page, path.join(ROOT, '.output', 'tour'));
  console.log(`\nCrosswalk was driven through the sample proposal. Pictures and the backup are in ${folder}`);
  await chromium.close();
} else {
  const { browser } = inFirefox
    ? await launchFirefox({ headless })
    : await pinInToolbar(await launchChromium({ headless }));
  const closed = new Promise((resolve) => browser.once('disconnected', resolve));
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await page.goto(proposal);
  console.log(
    '\nA browser has opened with Crosswalk on a sample proposal. Click the Crosswalk icon in its toolbar, then',
  );
  console.log('“Tag this page”. Select a passage and choose “Tag”.');
  console.log(`A sample school improvement plan: ${server.origin}/improvement-plan.html`);
  console.log('Close the browser to end.');
  await closed;
}
await server.close();
