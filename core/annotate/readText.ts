import type { Pace } from './pace.ts';
import { TextReader } from './TextReader.ts';
import { TextModel } from './textModel.ts';

type OnRoot = (root: Document | ShadowRoot) => void;

/** How often a reading is begun again because the page took away what it was about to read. */
const MOST_TRIES = 3;

/**
 * Reads the text of a document, or of an element, in one walk, by element names alone, so that styles and screen size
 * do not change it. White space is collapsed (kept in `pre`); one line feed stands at each block, cell and `<br>`
 * edge. Open shadow roots are read with their slotted content where it is shown, same-origin frames where they stand.
 */
export function readText(top: Document | Element, onRoot?: OnRoot): TextModel {
  const reader = new TextReader(topOf(top), onRoot);
  reader.read(() => false);
  return new TextModel(reader.parts);
}

/** The same in slices. Every root is told to `onRoot` before it is read, so that no change to it goes unseen. */
export async function readSliced(top: Document | Element, pace: Pace, onRoot?: OnRoot): Promise<TextModel> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const reader = new TextReader(topOf(top), onRoot);
    let done = reader.read(pace.due);
    while (done === false) {
      await pace.rest();
      done = reader.read(pace.due);
    }
    if (done) return new TextModel(reader.parts);
  }
  return readText(top, onRoot);
}

const topOf = (top: Document | Element): Node => ('body' in top ? (top.body ?? top.documentElement ?? top) : top);
