// `npm run bench [name…] [-- --json]`, `npm run bench -- anchoring [--json] [--seed N] [--data DIR]`: how fast the production build is, in an installed Chromium.

import { reportAnchoring } from './benchAnchoring/report.ts';
import { type Figure, MEASURES } from './benchMeasures.ts';
import { buildExtension } from './buildExtension.ts';
import { needBrowsers } from './installBrowsers.ts';

if (process.argv[2] === 'anchoring') {
  needBrowsers('chromium');
  await reportAnchoring(process.argv.slice(3));
  process.exit(0);
}

const asked = process.argv.slice(2).filter((each) => !each.startsWith('-'));
const unknown = asked.filter((name) => !(name in MEASURES));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. Choose from ${Object.keys(MEASURES).join(', ')}.`);
  process.exit(1);
}
const json = process.argv.includes('--json');

needBrowsers('chromium');
buildExtension('chrome');
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(MEASURES)) {
  if (asked.length === 0 || asked.includes(name)) figures.push(...(await measure()));
}

if (json) console.log(JSON.stringify(figures, null, 2));
else {
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, unit, value, runs, goal } of figures) {
    const figure =
      unit === '×' || (unit === 'ms' && value < 10) ? value.toFixed(2) : Math.round(value).toLocaleString('en');
    const spread = runs
      ? `   ${Math.round(Math.min(...runs))} to ${Math.round(Math.max(...runs))}, ${runs.length} runs`
      : '';
    const aim = goal ? `   goal ${goal.toLocaleString('en')}` : '';
    console.log(`${name.padEnd(width)}  ${figure.padStart(12)} ${unit}${spread}${aim}`);
  }
}
