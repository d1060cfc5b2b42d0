import { describe, expect, it } from 'vitest';
import { read, repositoryFiles } from './repositorySources.ts';

const TEXT = /\.(ts|tsx|css|html|json|yml|md|mjs|cjs|svg|txt)$|^\.ci\/|^\.gitignore$/;
/** Package registries by any host, and folders of one person's machine. */
const HOST = /https?:\/\/[^\s"'/]*(registry|npmjs|mirror|artifactory|nexus)[^\s"'/]*/i;
const MACHINE = /(?<![\w.*)}])\/(work|home|root|tmp|Users)\/[\w.-]+/;

describe('the repository', () => {
  it('has no code file over 300 lines', () => {
    const code = repositoryFiles(/\.(tsx?|cjs|mjs|css)$/);
    const long = code.filter((file) => read(file).split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('names no registry host and no folder of one machine', () => {
    const named = repositoryFiles(TEXT).flatMap((file) => {
      const found = HOST.exec(read(file)) ?? MACHINE.exec(read(file));
      return found ? [`${file}: ${found[0]}`] : [];
    });
    expect(named).toEqual([]);
  });

  it('keeps addresses out of the lock file, so that any registry serves it', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved":\s*"http/);
  });

  it('asks the network in one place alone, for a file that a person wants', () => {
    const asking = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|sendBeacon)\(/;
    const code = repositoryFiles(/^(entrypoints|components|content|core)\/.*\.tsx?$/);
    expect(code.filter((file) => asking.test(read(file)))).toEqual(['core/platform/siteFile.ts']);
  });

  it('has the commands that the README promises', () => {
    const promised = [...read('README.md').matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)].map(([, name]) => name ?? '');
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    expect(promised).toEqual(expect.arrayContaining(['ci', 'start', 'test']));
    const own = ['ci', 'install', 'run'];
    expect(promised.filter((name) => !own.includes(name) && !scripts.includes(name))).toEqual([]);
  });

  it('has rooms by what they do', () => {
    expect(repositoryFiles(/(^|\/)(src|utils?|helpers?|types|common|misc)\//)).toEqual([]);
    expect(repositoryFiles(/^(components|content|core)\/(.*\/)?index\.tsx?$/)).toEqual([]);
  });
});
