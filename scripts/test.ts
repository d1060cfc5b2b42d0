// `npm test`: every test, in real browsers, on the production builds. Arguments go on to Vitest.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildExtension, ROOT, runTool } from './buildExtension.ts';
import { needBrowsers } from './installBrowsers.ts';

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string }[];
};

const report = path.join(ROOT, '.output', 'tests.json');

needBrowsers('chromium', 'firefox');
buildExtension('chrome', 'firefox');
rmSync(report, { force: true });
process.once('exit', () => {
  if (!existsSync(report)) return;
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Report;
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
  // A file that fails before its first test has only skipped tests.
  const failed = testResults.filter(({ status }) => status === 'failed').length;
  if (failed > 0) console.log(`${failed} files failed`);
});
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
runTool('vitest/vitest.mjs', ['run', ...reporters, ...process.argv.slice(2)]);
