import { emptyBin } from '../../core/store/bin.ts';

/** Drops what has lain in the bin for 30 days. Run when the browser or a new version starts. */
export async function cleanUp(): Promise<void> {
  await emptyBin(Date.now());
}
