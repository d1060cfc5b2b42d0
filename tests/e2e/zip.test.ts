import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUILD, ROOT } from '../../scripts/buildExtension.ts';
import { temporaryFolder } from './harness/temporaryFolder.ts';
import { unzip } from './harness/unzip.ts';

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
const output = path.dirname(BUILD.firefox);
const packageOf = (kind: string) => unzip(path.join(output, `crosswalk-${version}-${kind}.zip`));

/** Runs a command as a person would: the test runner's NODE_ENV would make a development build of it. */
function run(command: string, folder: string): void {
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(command, { cwd: folder, shell: true, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

const fingerprints = (files: Map<string, Buffer>) =>
  Object.fromEntries(
    [...files].sort().map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );

describe('npm run zip', () => {
  let chrome: Map<string, Buffer>;
  let firefox: Map<string, Buffer>;
  let sources: Map<string, Buffer>;

  beforeAll(() => {
    run('npm run zip', ROOT);
    chrome = packageOf('chrome');
    firefox = packageOf('firefox');
    sources = packageOf('sources');
  });

  it('makes a package for each store that holds the manifest and what it names', () => {
    for (const files of [chrome, firefox]) {
      const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '');
      expect(manifest.version).toBe(version);
      const named = [...Object.values(manifest.icons as Record<string, string>), manifest.action.default_popup];
      for (const file of named) expect([...files.keys()]).toContain(file);
    }
  });

  it('makes a sources package from which the Firefox package is built again, byte for byte', () => {
    const folder = temporaryFolder('sources');
    for (const [name, bytes] of sources) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
    run('npm ci --no-audit --no-fund', folder);
    run('npm run zip', folder);
    const again = unzip(path.join(folder, '.output', `crosswalk-${version}-firefox.zip`));
    expect(fingerprints(again)).toEqual(fingerprints(firefox));
  }, 300_000);

  it('names no folder of this machine', () => {
    for (const [name, bytes] of [...chrome, ...firefox, ...sources]) {
      expect(bytes.includes(ROOT), name).toBe(false);
    }
  });
});
