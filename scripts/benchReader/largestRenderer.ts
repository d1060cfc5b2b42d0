import { readFileSync } from 'node:fs';
import type { Chromium } from '../../tests/e2e/harness/launchChromium.ts';

/** The page process that has most for itself, and how many bytes; all pages of the extension, and their workers, share one. */
export async function largestRenderer({ browser }: Chromium): Promise<{ process: number; bytes: number }> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const sizes = renderers.map((process) => ({ process, bytes: privateBytes(process) }));
  return sizes.reduce((most, each) => (each.bytes > most.bytes ? each : most), { process: 0, bytes: 0 });
}

/** Bytes that no other process shares. */
export function privateBytes(process: number): number {
  const rollup = readFileSync(`/proc/${process}/smaps_rollup`, 'utf8');
  let bytes = 0;
  for (const [, size] of rollup.matchAll(/^Private_\w+:\s+(\d+) kB$/gm)) bytes += Number(size) * 1024;
  return bytes;
}
