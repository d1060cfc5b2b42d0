// `npm run soak -- [--rounds N] [--seed N]`: the tests that make up their inputs, round after round with another seed.
// Exit code 1 when a round fails; its seed is printed, and `--rounds 1 --seed N` runs it again.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './buildExtension.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' }, seed: { type: 'string' } } });
const first = Number(values.seed ?? Date.now() % 1e6);
const grep = spawnSync('grep', ['-rlE', "from 'fast-check'|SEEDS|randomReview", 'tests/unit', 'tests/dom'], {
  cwd: ROOT,
});
const files = grep.stdout
  .toString()
  .split('\n')
  .filter((file) => /\.test\.tsx?$/.test(file));
const failed: number[] = [];

for (let round = 0; round < Number(values.rounds); round++) {
  const seed = first + round;
  console.log(`seed ${seed}, ${files.length} files`);
  const { status } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=dot', ...files],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, SEED: String(seed) } },
  );
  if (status !== 0) failed.push(seed);
}
console.log(failed.length > 0 ? `failed: seeds ${failed.join(', ')}` : 'no round failed');
process.exit(failed.length > 0 ? 1 : 0);
