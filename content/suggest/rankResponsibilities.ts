import { responsibilitiesOf } from '../framework.ts';
import duties from './duties.json' with { type: 'json' };
import { Lexicon } from './lexicon.ts';
import { passageWords } from './passageWords.ts';

export type RankedResponsibility = { id: string; score: number };

/** So that a responsibility whose phrases are not there still has its share. */
const UNSAID = 0.7;
/** What a responsibility that serves other standards gets for its phrases alone. */
const ELSEWHERE = 0.04;
/** Less is noise. */
const WORTH_SAYING = 0.01;

/**
 * The responsibilities of a role for a passage, the likeliest first; scores add up to 1 at most. `standards` are those the
 * passage speaks to, with a weight for each: one alone when a person has chosen it. Empty for a role whose guide is not
 * loaded.
 */
export function rankResponsibilities(
  text: string,
  roleId: string,
  standards: ReadonlyMap<string, number>,
): RankedResponsibility[] {
  const own = responsibilitiesOf(roleId);
  const said = saidOf(text);
  const saidBy = (id: string) => said.get(id) ?? 0;
  const scores = new Map(own.map(({ id }) => [id, ELSEWHERE * saidBy(id)]));
  for (const [standardId, weight] of standards) {
    const serving = own.filter((one) => one.standards.includes(standardId));
    const sum = serving.reduce((total, { id }) => total + UNSAID + saidBy(id), 0);
    for (const { id } of serving) scores.set(id, (scores.get(id) ?? 0) + (weight * (UNSAID + saidBy(id))) / sum);
  }
  const sum = [...scores.values()].reduce((a, b) => a + b, 0) || 1;
  return [...scores]
    .map(([id, score]) => ({ id, score: score / sum }))
    .filter(({ score }) => score >= WORTH_SAYING)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

let lexicon: Lexicon | undefined;

function dutyLexicon(): Lexicon {
  if (lexicon) return lexicon;
  lexicon = new Lexicon();
  for (const { phrases, responsibilities } of duties) {
    for (const phrase of phrases) for (const of of responsibilities) lexicon.add(phrase, { of, weight: 1 });
  }
  return lexicon;
}

function saidOf(text: string): Map<string, number> {
  const found = dutyLexicon().find(passageWords(text));
  const said = new Map<string, number>();
  for (const [, { meanings }] of new Map(found.map((each) => [each.phrase, each]))) {
    for (const { of, weight } of meanings) said.set(of, (said.get(of) ?? 0) + weight);
  }
  return said;
}
