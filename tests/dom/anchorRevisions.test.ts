import { expect, test } from 'vitest';
import improvement from '../../samples/improvement-plan.html?raw';
import proposal from '../../samples/vendor-proposal.html?raw';
import { anchor, describe } from '../../scripts/anchoring/crosswalkAnchoring.ts';
import contract from '../fixtures/pages/contract.html?raw';
import plan from '../fixtures/pages/plan.html?raw';
import { bodyOf, SEEDS } from './anchoringCase.ts';
import { mulberry32 } from './random.ts';

const SENTENCE = /[^\s.;:!?][^.;:!?\n]{28,}[.;:!?]/g;
const PAGES = { contract, improvement, plan, proposal };

/** How often some words stand in a text. */
const countOf = (text: string, words: string) => text.split(words).length - 1;

/** Another revision of a page: blocks taken out, moved to another place, written anew, words changed in others. */
function revise(body: HTMLElement, random: () => number): void {
  const blocks = [...body.querySelectorAll('p, li, td, dd, blockquote')].filter(
    (each) => !each.querySelector('p, li, td'),
  );
  const pick = () => blocks[Math.floor(random() * blocks.length)] as Element;
  for (const block of blocks) {
    const kind = random();
    if (kind < 0.1) block.remove();
    else if (kind < 0.15 && block.localName === 'p') pick().closest('p')?.after(block);
    else if (kind < 0.2)
      block.before(Object.assign(document.createElement('p'), { textContent: 'Words put in between.' }));
    else if (kind < 0.4) {
      const text = block.lastChild;
      if (text?.nodeType === Node.TEXT_NODE) {
        const words = (text as Text).data.split(' ');
        words.splice(Math.floor(random() * words.length), 1, 'otherwise');
        (text as Text).data = words.join(' ');
      }
    }
  }
}

test.for(SEEDS)('S19: in another revision each sentence is found where it stands, or gone (seed %i)', async (seed) => {
  const random = mulberry32(seed);
  let scored = 0;
  let right = 0;
  for (const html of Object.values(PAGES)) {
    const before = await bodyOf(html);
    const text = before.textContent ?? '';
    const sentences = [...text.matchAll(SENTENCE)].filter(([words]) => countOf(text, words) === 1);
    const stored = JSON.stringify(
      describe(
        before,
        sentences.map(({ 0: words, index }): [number, number] => [index, index + words.length]),
      ),
    );
    for (let revision = 0; revision < 3; revision++) {
      const after = await bodyOf(html);
      revise(after, random);
      const now = after.textContent ?? '';
      const answers = await anchor(after, JSON.parse(stored));
      for (const [index, { status, start, end }] of answers.entries()) {
        const words = sentences[index]?.[0] as string;
        // What stands there once and as it was is known to be it; what was edited is not judged.
        if (countOf(now, words) !== 1) continue;
        scored++;
        if (status === 'gone') continue;
        expect({ status, words: now.slice(start, end) }).toEqual({ status: 'found', words });
        right++;
      }
    }
  }
  expect(scored).toBeGreaterThan(200);
  expect(right).toBeGreaterThanOrEqual(scored * 0.98);
});
