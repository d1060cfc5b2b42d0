import type { TextModel } from './textModel.ts';

/** The headings that a text has of itself, each with its level and where it stands (UTF-16). */
export function headingsOf({
  text,
  blocks,
}: Pick<TextModel, 'text' | 'blocks'>): { title: string; level: number; start: number }[] {
  return blocks.flatMap(({ start, level }, index) => {
    if (level === 0) return [];
    const title = text.slice(start, (blocks[index + 1]?.start ?? text.length + 1) - 1).trim();
    return title ? [{ title, level, start }] : [];
  });
}
