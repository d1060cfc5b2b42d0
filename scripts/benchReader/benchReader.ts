import { temporaryFolder } from '../../tests/e2e/harness/temporaryFolder.ts';
import type { Figure } from '../benchMeasures.ts';
import { measureMemory } from './measureMemory.ts';
import { measureOpening } from './measureOpening.ts';
import { measureTagged } from './measureTagged.ts';
import { measureWord } from './measureWord.ts';
import { peerBuild } from './peerBuild.ts';
import { printedDocument } from './printedDocument.ts';

/** Pages as they are asked for; printed they are some more than 225. */
const PAGES = 235;

/** What the reader is held to, in one run: a long PDF, the same with tags, its new version, and a long Word file. */
export async function benchReader(): Promise<Figure[]> {
  const folder = temporaryFolder('bench');
  const file = await printedDocument(PAGES, folder);
  const revised = await printedDocument(PAGES, folder, 'revised');
  const build = peerBuild(file);
  return [
    ...(await measureOpening(file, build)),
    ...(await measureTagged(file, revised)),
    ...(await measureMemory(file, build)),
    ...(await measureWord()),
  ];
}
