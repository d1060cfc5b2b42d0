import { benchAnchoring, type Row } from './benchAnchoring.ts';

/** `npm run bench -- anchoring [--json] [--seed N] [--data DIR]`: prints the table, or its rows as JSON. */
export async function reportAnchoring(args: string[]): Promise<void> {
  const value = (name: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null);
  const seed = Number(value('--seed') ?? 1);
  const isJson = args.includes('--json');
  const rows = await benchAnchoring(seed, value('--data'), (line) => isJson || console.error(line));
  if (isJson) console.log(JSON.stringify({ seed, rows }, null, 2));
  else console.table(rows.map(lineOf));
}

function lineOf({ what, way, total, bound, ratio, busy, goal, longest, done, score }: Row) {
  const share = (part: number, whole: number) => (whole ? `${((100 * part) / whole).toFixed(2)} %` : '');
  return {
    what,
    way,
    ms: total.toFixed(1),
    'bound ms': bound.toFixed(1),
    ratio: ratio.toFixed(2),
    'busy ratio': busy?.toFixed(2) ?? '',
    goal: goal ?? '',
    'longest ms': longest.toFixed(1),
    done,
    ...(score && {
      right: score.right,
      exact: share(score.exact, score.right),
      wrong: score.wrong,
      placed: `${score.placed} of ${score.gone}`,
      lost: share(score.lost, score.alive),
    }),
  };
}
