import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertFile } from '../../core/documents/convertFile.ts';
import { fileKind, type ReadableKind } from '../../core/documents/fileKind.ts';
import { Refused } from '../../core/documents/fileProblem.ts';
import { contractBody, contractParts } from '../documentFiles/contract.ts';
import { type Entry, makeZip } from '../documentFiles/makeZip.ts';
import { odtEntries, planBody, planStyles } from '../documentFiles/odtFile.ts';
import { wordEntries } from '../documentFiles/wordFile.ts';
import { words } from '../documentFiles/words.ts';

/** One thing that goes wrong: bytes are changed, cut out, cut off, or said twice. `at` and `length` are parts of the whole. */
const damage = record({
  how: constantFrom('flip', 'cut', 'truncate', 'repeat', 'zero'),
  at: integer({ min: 0, max: 9999 }),
  length: integer({ min: 1, max: 400 }),
});
const damages = array(damage, { minLength: 1, maxLength: 4 });
type Damage = { how: string; at: number; length: number };

function spoilt(bytes: Uint8Array, all: Damage[]): Uint8Array<ArrayBuffer> {
  let now = [...bytes];
  for (const { how, at, length } of all) {
    const from = Math.floor((at / 10_000) * now.length);
    if (how === 'flip') now[from] = (now[from] ?? 0) ^ (length & 255 || 1);
    if (how === 'cut') now.splice(from, length);
    if (how === 'truncate') now = now.slice(0, from);
    if (how === 'repeat') now.splice(from, 0, ...now.slice(from, from + length));
    if (how === 'zero') now.fill(0, from, from + length);
  }
  return Uint8Array.from(now);
}

/** What becomes of a file: HTML, or a Refused; anything else that is thrown fails the test. */
async function outcome(bytes: Uint8Array, name: string): Promise<string> {
  const kind = fileKind(bytes, name);
  if (!['docx', 'odt', 'text', 'markdown', 'html'].includes(kind ?? '')) return String(kind);
  try {
    const { html } = await convertFile(bytes, kind as ReadableKind, words, () => {});
    expect(typeof html).toBe('string');
    return 'opened';
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
}

const files: Record<string, Entry[]> = {
  'contract.docx': wordEntries(contractBody(), contractParts),
  'plan.odt': odtEntries(planBody, planStyles),
};

for (const [name, entries] of Object.entries(files)) {
  describe(name, () => {
    let whole = new Uint8Array();
    beforeAll(async () => {
      whole = await makeZip(entries);
    });

    it('opens, or is refused with a reason, however its bytes are damaged', async () => {
      const seen = new Map<string, number>();
      const run = asyncProperty(damages, async (all) => {
        const result = await outcome(spoilt(whole, all), name);
        seen.set(result, (seen.get(result) ?? 0) + 1);
      });
      await assert(run, { numRuns: 300 });
      expect(seen.get('damaged')).toBeGreaterThan(100);
    });

    it('the same when the parts inside are damaged and packed again', async () => {
      const seen = new Map<string, number>();
      const run = asyncProperty(integer({ min: 0, max: entries.length - 1 }), damages, async (index, all) => {
        const changed = entries.map((entry, at) =>
          at === index && typeof entry.data === 'string'
            ? { ...entry, data: spoilt(new TextEncoder().encode(entry.data), all) }
            : entry,
        );
        const result = await outcome(await makeZip(changed), name);
        seen.set(result, (seen.get(result) ?? 0) + 1);
      });
      await assert(run, { numRuns: 300 });
      expect(seen.get('opened')).toBeGreaterThan(5);
    });

    it('the same when elements of its text are taken out, moved and doubled', async () => {
      const at = entries.findIndex((entry) => entry.name === 'word/document.xml' || entry.name === 'content.xml');
      const xml = entries[at]?.data as string;
      const tags = [...xml.matchAll(/<[^>]+>/g)].map(([tag]) => tag);
      const run = asyncProperty(damages, integer({ min: 0, max: tags.length - 1 }), async (all, from) => {
        let changed = xml;
        for (const { length } of all) {
          const tag = tags[(from + length) % tags.length] as string;
          const name = /[\w:]+/.exec(tag)?.[0] ?? '';
          // A well-formed text all the same: every element of one name becomes another.
          const other = /[\w:]+/.exec(tags[(from * 7 + length) % tags.length] as string)?.[0] ?? name;
          changed = changed.replaceAll(new RegExp(`(</?)${name}(?=[\\s/>])`, 'g'), `$1${other}`);
        }
        await outcome(
          await makeZip(entries.map((entry, index) => (index === at ? { ...entry, data: changed } : entry))),
          name,
        );
      });
      await assert(run, { numRuns: 200 });
    });
  });
}

it('damaged text, Markdown and web pages open', async () => {
  const good = new TextEncoder().encode(
    '# Plan\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| <b>x</b> | [y](z) |\n\n```\ncode\n```\n',
  );
  const run = asyncProperty(damages, constantFrom('a.md', 'a.txt', 'a.html'), async (all, name) => {
    await outcome(spoilt(good, all), name);
  });
  await assert(run, { numRuns: 150 });
});
