import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { framework } from '../../content/framework.ts';
import type { Block } from '../../core/model/messages.ts';
import { CONTEXT, type Passage } from '../../core/model/passage.ts';
import { noRecords } from '../../core/model/records.ts';
import { newReviewFields } from '../../core/model/review.ts';
import { STRENGTHS, type Tag } from '../../core/model/tag.ts';
import { writeBackup } from '../../core/transfer/backupFile.ts';
import { openOptions } from '../../tests/e2e/harness/backupPage.ts';
import { launchChromium } from '../../tests/e2e/harness/launchChromium.ts';
import { openReader, readFileIn } from '../../tests/e2e/harness/reader.ts';
import { temporaryFolder } from '../../tests/e2e/harness/temporaryFolder.ts';

/** A backup with so many tags on a PDF, spread over all of it, each as it is stored when a person tags. */
export async function backupOfTags(file: string, count: number): Promise<string> {
  const passages = await passagesOf(file, count);
  const now = Date.now();
  const times = { createdAt: now, updatedAt: now, deletedAt: null, revision: 1 };
  const review = { id: randomUUID(), name: 'Bench', ...newReviewFields(framework.edition), ...times };
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  const document = {
    ...{ id: randomUUID(), reviewId: review.id, kind: 'pdf' as const, url: `urn:sha256:${hash}`, alsoAt: [] },
    ...{ title: path.basename(file), fileName: path.basename(file), fileSize: statSync(file).size },
    ...{ textHash: null, versionOf: null, unrelatedTo: [], organisation: '', decision: null, ...times },
  };
  const tags = passages.map((passage, n): Tag => {
    const standard = framework.standards[n % framework.standards.length]?.id ?? '';
    return {
      ...{ id: randomUUID(), reviewId: review.id, documentId: document.id, edition: framework.edition, passage },
      ...{
        standards: [standard],
        responsibilities: [],
        role: null,
        note: '',
        carriedFrom: null,
        by: '',
        suggested: false,
        detachedAt: null,
      },
      ...{ strength: STRENGTHS[n % STRENGTHS.length] ?? 'strong', ...times, createdAt: now + n },
    };
  });
  const backup = path.join(temporaryFolder('bench'), 'backup.json');
  const blob = await writeBackup({ ...noRecords(), reviews: [review], documents: [document], tags }, now);
  writeFileSync(backup, Buffer.from(await blob.arrayBuffer()));
  return backup;
}

/** Passages all through a PDF, as they are stored: words, the words around them, their place and heading. */
async function passagesOf(file: string, count: number): Promise<Passage[]> {
  const blocks = await blocksOf(file);
  // The reader's text has single spaces, and one line feed between two blocks.
  const text = blocks.map((block) => block.text).join('\n');
  if (blocks.at(-1)?.end !== text.length) throw new Error('The passages of the reader are not all of its text.');
  const long = blocks.filter(({ start, end, level }) => level === 0 && end - start > 40);
  return Array.from({ length: count }, (_, at): Passage => {
    const { start, end } = long[Math.floor((at * long.length) / count)] ?? { start: 0, end: 1 };
    const stop = Math.min(end, start + 400);
    const [exact, prefix] = [text.slice(start, stop), text.slice(Math.max(0, start - CONTEXT), start)];
    return {
      quote: { type: 'TextQuoteSelector', exact, prefix, suffix: text.slice(stop, stop + CONTEXT) },
      position: { type: 'TextPositionSelector', start, end: stop },
      heading: blocks.findLast((block) => block.level > 0 && block.start <= start)?.text ?? '',
      textVersion: 1,
      page: null,
      region: null,
      path: null,
    };
  });
}

/** The text of a PDF as the reader lists it for the panel. */
async function blocksOf(file: string): Promise<Block[]> {
  const chromium = await launchChromium();
  try {
    const page = await openReader(chromium);
    await readFileIn(page, file);
    await page.waitForFunction(() => performance.getEntriesByName('crosswalk:found').length > 0, { polling: 50 });
    const options = await openOptions(chromium);
    return await options.evaluate(askForPassages, page.url());
  } finally {
    await chromium.close();
  }
}

/** In a page of ours: asks the reader for its passages as the panel does. */
async function askForPassages(address: string): Promise<Block[]> {
  type Tabs = {
    query(of: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(id: number, message: object): Promise<{ value: { blocks: Block[] } }>;
  };
  const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
  const id = (await tabs.query({})).find(({ url }) => url === address)?.id ?? 0;
  return (await tabs.sendMessage(id, { type: 'passages:list' })).value.blocks;
}
