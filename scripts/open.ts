// `npm run open -- FILE… [--json]`: opens each file in the real reader, headless, and says how it went. Folders are taken
// with all that is in them. The exit code is 0 when every file is readable or was refused with a sentence.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../tests/e2e/harness/launchChromium.ts';
import { buildExtension } from './buildExtension.ts';
import { needBrowsers } from './installBrowsers.ts';
import { type Opened, openInReader } from './openInReader.ts';

const json = process.argv.includes('--json');
const files = process.argv
  .slice(2)
  .filter((each) => !each.startsWith('--'))
  .flatMap(filesIn);
if (files.length === 0) {
  console.error('Name the files or folders to open.');
  process.exit(1);
}

needBrowsers('chromium');
buildExtension('chrome');
// Told to end, Puppeteer closes its browser alone; a new one would be started for the next file.
process.once('SIGTERM', () => process.exit(143));
let chromium = await launchChromium();
let failed = 0;
for (const file of files) {
  const opened = await openInReader(chromium, file);
  if (!opened.ok) failed += 1;
  console.log(json ? JSON.stringify(opened) : line(opened));
  if (!chromium.browser.connected) chromium = await launchChromium();
}
await chromium.close();
process.exit(failed > 0 ? 1 : 0);

function filesIn(name: string): string[] {
  const file = path.resolve(name);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) {
    console.error(`There is no ${file}.`);
    process.exit(1);
  }
  if (!found.isDirectory()) return [file];
  return readdirSync(file, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function line({ file, ok, kind, pages, characters, title, readable, indexed, refused, messages }: Opened): string {
  const seconds = (value: number | null) => (value === null ? '–' : `${value.toFixed(2)} s`);
  const what = refused
    ? `refused: ${refused}`
    : `${kind ?? 'nothing'}, ${pages} pages, ${characters} characters, “${title}”, readable ${seconds(readable)}, indexed ${seconds(indexed)}`;
  return [`${ok ? 'ok    ' : 'FAILED'} ${file}: ${what}`, ...messages.map((each) => `       ${each}`)].join('\n');
}
