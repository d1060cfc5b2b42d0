import type { TextModel } from '../../core/annotate/textModel.ts';
import type { Heading } from './DocumentView.ts';

/** The headings that a text has of itself. */
export function headingsOf({ text, blocks }: TextModel): Heading[] {
  return blocks.flatMap(({ start, level }, index) => {
    if (level === 0) return [];
    const title = text.slice(start, (blocks[index + 1]?.start ?? text.length + 1) - 1).trim();
    return title ? [{ title, level, start }] : [];
  });
}
