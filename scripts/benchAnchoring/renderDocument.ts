import type { Block, Word } from './makeDocument.ts';
import { makeSpeaker } from './makeDocument.ts';

/** Where each word that has a number stands in the body's `textContent`, and whether it was changed. */
export type Places = Map<number, { start: number; end: number; changed: boolean }>;
export type Rendered = { html: string; text: string; places: Places };

const INLINE = ['em', 'strong', 'a', 'span', 'i', 'b', 'mark', 'sup'];
const OUTER = { li: 'ul', td: 'table', dd: 'dl' } as const;

/** The body of a page; other markup around the same words for another seed. */
export function renderDocument(blocks: Block[], seed: number): Rendered {
  const { random, pick, below } = makeSpeaker(seed);
  const places: Places = new Map();
  let html = '';
  let text = '';
  const say = (words: string) => {
    html += words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    text += words;
  };
  const inline = (words: Word[]) => {
    const isWrapped = random() < 0.3;
    let open = '';
    let left = 0;
    for (const [index, word] of words.entries()) {
      if (!open && random() < 0.05) {
        open = pick(INLINE);
        left = 1 + below(4);
        html += `<${open}>`;
      }
      const start = text.length;
      say(word.text);
      if (word.id >= 0) places.set(word.id, { start, end: text.length, changed: word.changed });
      if (open && --left === 0) {
        html += `</${open}>`;
        open = '';
      }
      if (index < words.length - 1) say(isWrapped && index % 12 === 11 ? '\n    ' : ' ');
    }
    if (open) html += `</${open}>`;
  };
  for (const [index, block] of blocks.entries()) {
    const { kind, group, row, words } = block;
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    const isFirst = before?.group !== group || before.kind !== kind;
    const isLast = after?.group !== group || after.kind !== kind;
    const outer = kind in OUTER ? OUTER[kind as keyof typeof OUTER] : '';
    if (outer && isFirst) html += outer === 'ul' && random() < 0.3 ? '<div><ul>' : `<${outer}>`;
    if (kind === 'td' && (isFirst || before?.row !== row)) html += '<tr>';
    const tag = kind === 'note' ? 'aside' : kind;
    html += kind === 'summary' ? '<details><summary>' : `<${tag}>`;
    inline(words);
    html += kind === 'summary' ? '</summary></details>' : `</${tag}>`;
    if (kind === 'td' && (isLast || after?.row !== row)) html += '</tr>';
    if (kind !== 'td' || isLast) {
      if (outer && isLast) html += `</${outer}>`;
      say('\n');
    }
  }
  return { html, text, places };
}
