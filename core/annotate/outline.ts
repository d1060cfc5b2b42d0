import type { Block } from '../model/messages.ts';
import type { TextModel } from './textModel.ts';

/** A blank line inside preformatted text; elsewhere the model has no two line feeds in a row. */
const BLANK_LINE = /\n\s*\n/g;

/**
 * The document's text as blocks in its order: headings with their level, paragraphs, list items, cells (level 0).
 * Every word of the model is in exactly one block; empty blocks are left out.
 */
export function outline(model: TextModel): Block[] {
  const blocks: Block[] = [];
  for (const [index, { start, level }] of model.blocks.entries()) {
    const end = model.blocks[index + 1]?.start ?? model.text.length;
    let from = start;
    for (const { index: gap } of model.text.slice(start, end).matchAll(BLANK_LINE)) {
      push(blocks, model, from, start + gap, level);
      from = start + gap;
    }
    push(blocks, model, from, end, level);
  }
  return blocks;
}

function push(blocks: Block[], model: TextModel, start: number, end: number, level: number): void {
  const span = model.trim({ start, end });
  if (span) blocks.push({ ...span, level, text: model.text.slice(span.start, span.end).replace(/\s+/g, ' ') });
}
