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

let folder: string | undefined;
const printed = (version: 'first' | 'revised') => {
  folder ??= temporaryFolder('bench');
  return printedDocument(PAGES, folder, version);
};

/** What the reader is held to, each in a run of its own: a long PDF, the same with tags, its memory, a long Word file. */
export const readerBenches: Record<string, () => Promise<Figure[]>> = {
  async 'reader/opening'() {
    const file = await printed('first');
    return measureOpening(file, peerBuild(file));
  },
  async 'reader/tagged'() {
    return measureTagged(await printed('first'), await printed('revised'));
  },
  async 'reader/memory'() {
    const file = await printed('first');
    return measureMemory(file, peerBuild(file));
  },
  'reader/word': measureWord,
};
