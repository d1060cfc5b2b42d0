// `npm run files -- FOLDER [--seed N]`: writes files of every kind for `npm run open`: good ones, printed by Chromium, saved
// by LibreOffice where it is installed, and built by the tests' own builders; hostile ones; and good ones spoilt. The same
// seed spoils them in the same way.
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hostileFiles } from '../tests/documentFiles/hostileFiles.ts';
import { hostilePdfs } from '../tests/documentFiles/hostilePdfs.ts';
import { launchChromium } from '../tests/e2e/harness/launchChromium.ts';
import { needBrowsers } from './installBrowsers.ts';
import { goodFiles } from './makeFiles/goodFiles.ts';
import type { MadeFile } from './makeFiles/MadeFile.ts';
import { officeFiles } from './makeFiles/officeFiles.ts';
import { spoiltFiles } from './makeFiles/spoiltFiles.ts';

/** Larger than anything that is opened, and than what is spoilt in many ways. */
const HUGE = 500_000_000;
const SMALL = 2_000_000;

const [folder, ...rest] = process.argv.slice(2);
if (!folder) {
  console.error('Name the folder to write to.');
  process.exit(1);
}
const seed = Number(rest[rest.indexOf('--seed') + 1] ?? 1) || 1;

needBrowsers('chromium');
const chromium = await launchChromium();
const good = await goodFiles(chromium.browser);
await chromium.close();
const office = await officeFiles(good);
const hostile: MadeFile[] = [
  ...Object.entries(hostilePdfs).map(([name, { bytes }]) => ({ name: `${name}.pdf`, bytes: async () => bytes })),
  ...hostileFiles.map(({ name, bytes }, at) => ({ name: `${at}-${name}`, bytes })),
];
const small: MadeFile[] = [];
for (const file of [...good, ...office]) if ((await file.bytes()).length <= SMALL) small.push(file);

await write('good', [...good, ...office]);
await write('hostile', hostile);
await write('spoilt', spoiltFiles(small, seed));
for (const kind of ['pdf', 'docx', 'txt'])
  truncateSync(await writeOne('hostile', { name: `huge.${kind}`, bytes: async () => new Uint8Array() }), HUGE);

async function write(part: string, files: MadeFile[]): Promise<void> {
  for (const file of files) await writeOne(part, file);
  console.log(`${path.join(folder as string, part)}: ${files.length} files`);
}

async function writeOne(part: string, { name, bytes }: MadeFile): Promise<string> {
  const to = path.join(folder as string, part, name);
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, await bytes());
  return to;
}
