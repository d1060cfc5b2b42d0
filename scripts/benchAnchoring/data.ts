import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../buildExtension.ts';
import { editDocument, HEAVY, LIGHT } from './editDocument.ts';
import { makeDocument } from './makeDocument.ts';
import { choosePassages, type Truth, truthOf } from './passages.ts';
import { renderDocument } from './renderDocument.ts';

export type Condition = 'same' | 'light' | 'heavy';
const MOST_TAGS = 5000;

/** Pages in three versions with tags and truth, in files: KB-same.html, KB.tags.json, KB-light.truth.json and so on. */
export type Data = {
  page(size: number, condition: Condition): string;
  tags(size: number): { start: number; end: number; exact: string; prefix: string; suffix: string }[];
  truth(size: number, condition: Condition): Truth[];
};

/** Takes the folder asked for, else makes one: with the generator of the shared material if it is there, else with ours. */
export function benchData(folder: string | null, seed: number, sizes: number[]): Data {
  const at = folder ?? mkdtempSync(path.join(tmpdir(), 'crosswalk-anchoring-'));
  if (!folder) make(at, seed, sizes);
  const read = (name: string) => JSON.parse(readFileSync(path.join(at, name), 'utf8'));
  return {
    page: (size, condition) => path.join(at, `${size}-${condition}.html`),
    tags: (size) => read(`${size}.tags.json`),
    truth: (size, condition) =>
      read(`${size}-${condition}.truth.json`).map(({ s, ...rest }: { s: string }) => ({
        is: s === 'ambiguous' ? 'unclear' : s,
        ...rest,
      })),
  };
}

function make(folder: string, seed: number, sizes: number[]): void {
  const shared = path.join(ROOT, '..', 'shared', 'anchoring', 'generate.mjs');
  if (existsSync(shared)) {
    const { status } = spawnSync(process.execPath, [shared, folder, sizes.join(), String(seed)]);
    if (status === 0) return;
  }
  const write = (name: string, content: unknown) =>
    writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  for (const size of sizes) {
    const blocks = makeDocument(seed, size * 1000);
    const before = renderDocument(blocks, seed);
    const samples = choosePassages(blocks, before, MOST_TAGS, seed + 1);
    const { text } = before;
    write(
      `${size}.tags.json`,
      samples.map(({ start, end }) => ({
        start,
        end,
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
      })),
    );
    for (const [condition, edits] of Object.entries({ same: null, light: LIGHT, heavy: HEAVY })) {
      const after = edits ? renderDocument(editDocument(blocks, edits, seed + 2), seed + 3) : before;
      write(
        `${size}-${condition}.html`,
        `<!doctype html><meta charset="utf-8"><title>Bench</title><body>${after.html}`,
      );
      write(
        `${size}-${condition}.truth.json`,
        samples.map((sample) => {
          const { is, ...rest } = truthOf(sample, before.places, after.places);
          return { s: is === 'unclear' ? 'ambiguous' : is, ...rest };
        }),
      );
    }
  }
}
