import type { Frame, Page } from 'puppeteer-core';
import { PATIENCE } from './patience.ts';

type Spot = { x: number; y: number };
/** Where words begin and end in the window, and whether they stand in a shadow root, whose selection a page is not told. */
type Ends = { from: Spot; to: Spot; shadowed: boolean };

/**
 * Selects words on a page by dragging the real mouse from before their first to behind their last character; again,
 * as a person would, where the page moved meanwhile (the side panel takes its width from it while it opens).
 */
export async function selectText(page: Page, words: string, frame: Frame = page.mainFrame()): Promise<void> {
  let ends = await endsAtRest(frame, words);
  for (;;) {
    const offset = await frameOffset(frame);
    await page.mouse.move(ends.from.x + offset.x, ends.from.y + offset.y);
    await page.mouse.down();
    await page.mouse.move(ends.to.x + offset.x, ends.to.y + offset.y, { steps: 4 });
    await page.mouse.up();
    const selected = await frame.evaluate(() => String(getSelection()).normalize('NFKC').replace(/\s+/g, ' '));
    // `text-transform` changes what the page is told.
    if (ends.shadowed || selected.toLowerCase() === words.toLowerCase()) return;
    await frame.evaluate(() => getSelection()?.removeAllRanges());
    const moved = await endsAtRest(frame, words);
    if (JSON.stringify(moved) === JSON.stringify(ends))
      throw new Error(`The mouse selected “${selected}”, not “${words}”.`);
    ends = moved;
  }
}

/** Where the words begin and end, once they are there and have stopped moving. */
async function endsAtRest(frame: Frame, words: string): Promise<Ends> {
  const until = Date.now() + PATIENCE;
  let before = '';
  for (;;) {
    const ends = await endsOf(frame, words);
    if (!ends && Date.now() > until) throw new Error(`The page has no text “${words}”.`);
    const now = JSON.stringify(ends);
    if (ends && now === before) return ends;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

function endsOf(frame: Frame, words: string): Promise<Ends | null> {
  return frame.evaluate((wanted) => {
    const characters: string[] = [];
    const spots: { node: Node; offset: number }[] = [];
    const add = (node: Node) => {
      for (const [offset, character] of [...(node.nodeValue ?? '')].entries()) {
        const space = /\s/.test(character);
        if (space && characters.at(-1) === ' ') continue;
        // A PDF may have “fi” as one letter; which, depends on the fonts of the machine.
        for (const letter of space ? ' ' : character.normalize('NFKC')) {
          characters.push(letter);
          spots.push({ node, offset });
        }
      }
    };
    const read = (node: Node) => {
      if (node.nodeType === Node.TEXT_NODE) return add(node);
      // A line of a PDF ends in one, without a space.
      if (node.nodeName === 'BR' && characters.at(-1) !== ' ') {
        characters.push(' ');
        spots.push({ node, offset: 0 });
      }
      if (/^(SCRIPT|STYLE)$/.test(node.nodeName)) return;
      const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
      const inside = (node as Element).shadowRoot?.childNodes ?? node.childNodes;
      for (const child of slotted.length > 0 ? slotted : inside) read(child);
    };
    read(document.body);
    const start = characters.join('').indexOf(wanted);
    const first = spots[start];
    const last = spots[start + wanted.length - 1];
    if (start < 0 || !first || !last) return null;
    first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = ({ node, offset }: { node: Node; offset: number }) => {
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      return range.getBoundingClientRect();
    };
    const from = box(first);
    const to = box(last);
    return {
      from: { x: from.left + 0.5, y: from.top + from.height / 2 },
      to: { x: to.right - 0.5, y: to.top + to.height / 2 },
      shadowed: first.node.getRootNode() !== document,
    };
  }, words);
}

/** Where a frame's own page begins, inside its border. */
async function frameOffset(frame: Frame): Promise<Spot> {
  const element = await frame.frameElement();
  if (!element) return { x: 0, y: 0 };
  return element.evaluate((each) => {
    const box = each.getBoundingClientRect();
    return { x: box.x + each.clientLeft, y: box.y + each.clientTop };
  });
}
