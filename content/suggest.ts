import { type Learned, NOTHING_LEARNED } from './suggest/learned.ts';
import { type Match, matchesOf } from './suggest/matches.ts';
import { type Model, readModel } from './suggest/model.ts';
import { type RankedResponsibility, rankResponsibilities } from './suggest/rankResponsibilities.ts';
import { type Ranking, rankStandards } from './suggest/rankStandards.ts';
import { standardLexicon } from './suggest/standardLexicon.ts';
import weights from './suggest/weights.json' with { type: 'json' };

export type Suggestion = {
  standardId: string;
  /** 0 to 1: how likely it is that a reader would choose this standard. */
  score: number;
  tier: 'likely' | 'possible';
  /** What in the passage led here, the most telling first. */
  matches: Match[];
};

export type Suggestions = {
  /** Three at most, the best first; empty where the passage concerns no standard. */
  standards: Suggestion[];
  /** Those of the role, the likeliest first; empty without a role or a standard. */
  responsibilities: RankedResponsibility[];
};

/** Where suggestions begin; measured, see “Suggestions” in the README. */
const CONCERNS = 0.52;
const LIKELY = 0.62;
const POSSIBLE = 0.01;
const SHOWN = 3;
const MATCHES = 5;

let model: Model | undefined;

/**
 * The standards that a passage most likely speaks to, and the responsibilities of a role under them. Pure: the same
 * passage, role and learning always give the same answer. Reads its knowledge at the first call.
 */
export function suggest(text: string, roleId: string | null, learned: Learned = NOTHING_LEARNED): Suggestions {
  model ??= readModel(weights);
  return suggestWith(model, text, roleId, learned);
}

/** The same with other weights, for those who train and measure them. */
export function suggestWith(with_: Model, text: string, roleId: string | null, learned: Learned): Suggestions {
  const ranking = rankStandards(text, with_, standardLexicon(), learned);
  if (ranking.concerns < CONCERNS) return { standards: [], responsibilities: [] };
  const shown = ranking.standards.filter((each) => each.share >= POSSIBLE).slice(0, SHOWN);
  const standards = shown.map(({ standardId, share }): Suggestion => {
    const score = share * ranking.concerns;
    const matches = matchesOf(text, ranking, standardId, with_, MATCHES);
    return { standardId, score, tier: score >= LIKELY ? 'likely' : 'possible', matches };
  });
  return { standards, responsibilities: roleId === null ? [] : rankResponsibilities(text, roleId, sharesOf(ranking)) };
}

/** The key phrases that stand in a passage: what there is to learn from an answer. */
export function phrasesIn(text: string): string[] {
  model ??= readModel(weights);
  const { found } = rankStandards(text, model, standardLexicon(), NOTHING_LEARNED);
  return [...new Set(found.map((each) => each.phrase))];
}

function sharesOf(ranking: Ranking): Map<string, number> {
  return new Map(ranking.standards.map(({ standardId, share }) => [standardId, share]));
}
