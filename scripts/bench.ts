// `npm run bench [name…] [-- --json]`, `npm run bench -- anchoring [--json] [--seed N] [--data DIR]`: how fast the
// production build is, in an installed Chromium. A name with parts (`reader`) is all of them; `reader/memory` is one.

import { reportAnchoring } from './benchAnchoring/report.ts';
import { type Figure, MEASURES } from './benchMeasures.ts';
import { buildExtension } from './buildExtension.ts';
import { needBrowsers } from './installBrowsers.ts';

/** Names of figures are about as long, in characters. */
const WIDE = 78;

if (process.argv[2] === 'anchoring') {
  needBrowsers('chromium');
  await reportAnchoring(process.argv.slice(3));
  process.exit(0);
}

const asked = process.argv.slice(2).filter((each) => !each.startsWith('-'));
const names = Object.keys(MEASURES);
const isOf = (name: string, of: string) => name === of || name.startsWith(`${of}/`);
const unknown = asked.filter((of) => !names.some((name) => isOf(name, of)));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. Choose from ${names.join(', ')}.`);
  process.exit(1);
}
const json = process.argv.includes('--json');

needBrowsers('chromium');
buildExtension('chrome');
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(MEASURES)) {
  if (asked.length > 0 && !asked.some((of) => isOf(name, of))) continue;
  const measured = await measure();
  figures.push(...measured);
  if (!json) print(measured);
}
if (json) console.log(JSON.stringify(figures, null, 2));

/** A row for each figure, as soon as it is known: all together take minutes. */
function print(measured: Figure[]): void {
  for (const { name, unit, value, runs, goal } of measured) {
    const figure =
      unit === '×' || (unit === 'ms' && value < 10) ? value.toFixed(2) : Math.round(value).toLocaleString('en');
    const spread = runs
      ? `   ${Math.round(Math.min(...runs))} to ${Math.round(Math.max(...runs))}, ${runs.length} runs`
      : '';
    const aim = goal ? `   goal ${goal.toLocaleString('en')}` : '';
    console.log(`${name.padEnd(WIDE)}  ${figure.padStart(12)} ${unit}${spread}${aim}`);
  }
}
