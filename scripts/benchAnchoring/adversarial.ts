import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeSpeaker } from './makeDocument.ts';

/** A page made to be hard, before and after, with the spans tagged on it; `like` is the size (KB) it is compared with. */
export type Adversarial = { what: string; before: string; after: string; spans: [number, number][]; like: number };

const SIZE = 2_000_000;
const TAGS = 5000;

/** The adversarial pages of scenario S17, written to a folder. */
export function adversarialPages(folder: string, seed: number): Adversarial[] {
  const { sentence, below } = makeSpeaker(seed);
  const one = `${sentence()} ${sentence()}`;
  const count = Math.floor(SIZE / (one.length + 1));
  const repeated = `<p>${one}</p>\n`.repeat(count);
  const spanOf = (copy: number): [number, number] => [copy * (one.length + 1), copy * (one.length + 1) + one.length];
  const long = Array.from({ length: 800 }, sentence).join(' ');
  const edited = long.replaceAll(' the ', () => (below(3) ? ' the ' : ' that '));
  const letters = 'a'.repeat(SIZE);
  const all = {
    'one paragraph repeated': [
      repeated,
      `<p>New.</p>${repeated}`,
      (tag: number) => spanOf(Math.floor((tag * count) / TAGS)),
    ],
    'one letter repeated': [`<p>${letters}</p>`, `<p>b${letters}</p>`, (tag: number) => [tag * 300, tag * 300 + 200]],
    'equal quotes': [repeated, `<p>New.</p>${repeated}`, () => spanOf(count >> 1)],
    'a quote of 100 KB': [`<p>${long}</p>`, `<p>New.</p><p>${edited}</p>`, () => [0, long.length]],
  } satisfies Record<string, [string, string, (tag: number) => [number, number]]>;
  return Object.entries(all).map(([what, [before, after, span]], index) => {
    const write = (name: string, body: string) => {
      const file = path.join(folder, `adversarial-${index}-${name}.html`);
      writeFileSync(file, `<!doctype html><meta charset="utf-8"><title>Bench</title><body>${body}`);
      return file;
    };
    const isLong = what === 'a quote of 100 KB';
    const spans = Array.from({ length: isLong ? 1 : TAGS }, (_, tag) => span(tag));
    return { what, before: write('before', before), after: write('after', after), spans, like: isLong ? 500 : 2000 };
  });
}
