/** A run of words that both texts have, or only the old or the new one. White space belongs to the run. */
export type DiffRun = { kind: 'same' | 'old' | 'new'; text: string };

/** Longer texts than this are not compared word by word: the old one is shown whole, then the new one. */
const MOST_WORDS = 1500;

/** The difference of two texts by words (longest common subsequence), old words before the new ones in their place. */
export function wordDiff(before: string, after: string): DiffRun[] {
  const old = before.match(/\S+\s*/g) ?? [];
  const now = after.match(/\S+\s*/g) ?? [];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) {
    return joined([...old.map((text) => run('old', text)), ...now.map((text) => run('new', text))]);
  }
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const length = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i]?.trim() === now[j]?.trim() ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const runs: DiffRun[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const gone = old[i];
    const come = now[j];
    if (gone !== undefined && come !== undefined && gone.trim() === come.trim()) {
      runs.push(run('same', come));
      i++;
      j++;
    } else if (gone !== undefined && (come === undefined || length(i + 1, j) >= length(i, j + 1))) {
      runs.push(run('old', gone));
      i++;
    } else {
      runs.push(run('new', come ?? ''));
      j++;
    }
  }
  return joined(runs);
}

/** How many words of the old text the new one still has, in their order, and how many it had. */
export function keptWords(runs: readonly DiffRun[]): { kept: number; of: number } {
  const count = (kind: DiffRun['kind']) =>
    runs.filter((each) => each.kind === kind).reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const kept = count('same');
  return { kept, of: kept + count('old') };
}

function run(kind: DiffRun['kind'], text: string): DiffRun {
  return { kind, text };
}

/** Neighbours of one kind as one run. */
function joined(runs: DiffRun[]): DiffRun[] {
  const result: DiffRun[] = [];
  for (const next of runs) {
    const last = result.at(-1);
    if (last?.kind === next.kind) last.text += next.text;
    else result.push({ ...next });
  }
  return result;
}
