import { TextModel } from './textModel.ts';

/**
 * A text model that is not made from a page: of a file's pages, say, whose texts are read one by one. They are one text,
 * so a passage may go on over a page's end; `starts` tells where each begins in it. It has no DOM ranges.
 */
export function modelOfTexts(texts: readonly string[]): { model: TextModel; starts: number[] } {
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length + 1;
  }
  const model = new TextModel({
    text: texts.join('\n'),
    pieces: { nodes: [], leads: [], raws: [], places: [], starts: [], ends: [], runs: [] },
    blocks: starts.map((start) => ({ start, level: 0 })),
    roots: [],
    inside: new Map(),
    framesNotCovered: [],
  });
  return { model, starts };
}
