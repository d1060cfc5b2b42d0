import { spawnSync } from 'node:child_process';
import { type BrowserKind, findBrowser } from './findBrowser.ts';

const PACKAGES: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const PRODUCTS: Record<BrowserKind, string> = { chromium: 'Chromium, Chrome or Edge', firefox: 'Firefox 140 or newer' };

/**
 * Paths of the browsers asked for. What is not installed is installed from Debian's packages when that is allowed
 * (root, apt-get there); otherwise the process ends with one sentence that says what to install.
 */
export function needBrowsers<K extends BrowserKind>(...kinds: K[]): Record<K, string> {
  const missing = kinds.filter((kind) => findBrowser(kind) === null);
  if (missing.length > 0 && mayInstall()) install(missing.map((kind) => PACKAGES[kind]));
  const absent = kinds.filter((kind) => findBrowser(kind) === null);
  if (absent.length > 0) {
    const products = absent.map((kind) => PRODUCTS[kind]).join(' and ');
    const debian = absent.map((kind) => PACKAGES[kind]).join(' ');
    console.error(`Install ${products} (on Debian: apt-get install ${debian}, as root), then run this command again.`);
    process.exit(1);
  }
  return Object.fromEntries(kinds.map((kind) => [kind, findBrowser(kind)])) as Record<K, string>;
}

function mayInstall(): boolean {
  const isRoot = process.getuid?.() === 0;
  return isRoot && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

function install(packages: string[]): void {
  console.log(`Installing ${packages.join(' and ')} with apt-get. This takes a minute or two.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (status !== 0) return;
  }
}
