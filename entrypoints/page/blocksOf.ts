import { outline } from '../../core/annotate/outline.ts';
import type { Block } from '../../core/model/messages.ts';
import type { PageSession } from './PageSession.ts';

/** What can be chosen by keyboard, in order: the blocks of the text, and between them the pages that have no words. */
export function blocksOf({ model, surface: { pages } }: PageSession): Block[] {
  const blocks = outline(model);
  for (const page of pages?.wordless() ?? []) {
    const at = (y: number) => pages?.placeOf({ page, x: 0, y, width: 100, height: 0 }).start ?? 0;
    blocks.push({ start: at(0), end: at(100), level: 0, text: '', page });
  }
  return blocks.sort((a, b) => a.start - b.start);
}
