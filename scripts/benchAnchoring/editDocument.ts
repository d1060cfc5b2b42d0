import { type Block, makeSpeaker, type Word } from './makeDocument.ts';

/** Shares of words that are changed, and of blocks that are set anew, moved, put in between, or taken away. */
export type Edits = { words?: [number, number]; typeset?: number; move?: number; insert?: number; drop?: number };

export const LIGHT: Edits = { words: [0.01, 0.05], typeset: 0.4, move: 0.06, insert: 0.05 };
export const HEAVY: Edits = { ...LIGHT, words: [0.02, 0.06], drop: 0.2 };

/** An edited version of a document; words that are still there keep their numbers. */
export function editDocument(blocks: Block[], edits: Edits, seed: number): Block[] {
  const { random, below, word, sentence } = makeSpeaker(seed);
  const fresh = (text: string): Word[] => text.split(' ').map((each) => ({ id: -1, text: each, changed: true }));
  const { words: rate = [0, 0], typeset = 0, move = 0, insert = 0, drop = 0 } = edits;
  const isFree = ({ kind }: Block) => kind === 'p' || kind === 'note';
  const kept: Block[] = [];
  const moved: Block[] = [];
  for (const block of blocks) {
    if (!block.kind.startsWith('h') && random() < drop) {
      if (!isFree(block) || random() < 0.5) kept.push({ ...block, words: fresh(block.words.map(word).join(' ')) });
      continue;
    }
    const share = rate[0] + random() * (rate[1] - rate[0]);
    let words = block.words.flatMap((each) => (random() < share ? changeWord(each, random(), word, fresh) : [each]));
    if (random() < typeset) words = words.map((each) => ({ ...each, text: setAnew(each.text, random()) }));
    const edited = { ...block, words: words.length ? words : fresh(word()) };
    (isFree(block) && random() < move ? moved : kept).push(edited);
    if (isFree(block) && random() < insert) kept.push({ ...block, words: fresh(`${sentence()} ${sentence()}`) });
  }
  for (const block of moved) {
    let at = 1 + below(kept.length - 1);
    while (at < kept.length && kept[at]?.group === kept[at - 1]?.group) at++;
    kept.splice(at, 0, block);
  }
  return kept;
}

function changeWord(each: Word, kind: number, word: () => string, fresh: (text: string) => Word[]): Word[] {
  if (kind < 0.25) return [];
  if (kind < 0.5) return [...fresh(word()), each];
  const { text } = each;
  if (kind > 0.9 && text.length > 4)
    return [{ ...each, changed: true, text: text[1] + text.slice(0, 1) + text.slice(2) }];
  return [{ ...each, changed: true, text: word() + (/[.,]$/.exec(text)?.[0] ?? '') }];
}

/** The same word in other typography. */
function setAnew(text: string, kind: number): string {
  const quoted = text.replace(/^"/, '“').replace(/"/, '”').replace(/'/, '’');
  if (kind < 0.1) return quoted.replace(/fi/g, 'ﬁ').normalize('NFD');
  return kind < 0.2 && text.length > 7 ? `${quoted.slice(0, 4)}\u00ad${quoted.slice(4)}` : quoted;
}
