import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');

/** Folder that the production build for that browser goes to. */
export const BUILD = {
  chrome: path.join(ROOT, '.output', 'chrome-mv3'),
  firefox: path.join(ROOT, '.output', 'firefox-mv3'),
} as const;

/** Runs one of the tools in node_modules with this Node, its words on stderr; ends the process when the tool fails. */
export function runTool(script: string, args: string[]): void {
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: ['inherit', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Makes the production build for each browser named. */
export function buildExtension(...browsers: (keyof typeof BUILD)[]): void {
  for (const browser of browsers) runTool('wxt/bin/wxt.mjs', ['build', '-b', browser, '--mv3']);
}
