import type { Frame } from 'puppeteer-core';
import { atRest } from './atRest.ts';
import { controlFaults } from './controls.ts';
import { sideways } from './zoom.ts';

/** What does not fit or is too small to press, in a frame as it is now. The place it was scrolled to is kept. */
export async function layoutFaults(frame: Frame): Promise<string[]> {
  await atRest(frame);
  const top = await frame.evaluate(() => scrollY);
  const faults = [...(await sideways(frame)), ...(await controlFaults(frame))];
  await frame.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
  return faults;
}
