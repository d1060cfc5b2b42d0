// `npm test`: every test, in real browsers, on the production builds. Arguments go on to Vitest.
import { buildExtension, runTool } from './buildExtension.ts';
import { needBrowsers } from './installBrowsers.ts';

needBrowsers('chromium', 'firefox');
buildExtension('chrome', 'firefox');
runTool('vitest/vitest.mjs', ['run', ...process.argv.slice(2)]);
