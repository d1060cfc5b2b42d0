// `npm run eval:suggest -- FILE [--cross N]`: how good suggestions are on labelled passages: goals, confusion matrix and
// worst errors. With --cross the file is judged in N parts, each by a model trained on the other parts alone.

import { readModel } from '../content/suggest/model.ts';
import weights from '../content/suggest/weights.json' with { type: 'json' };
import { goalsOf } from './evalSuggest/goals.ts';
import { crossOutcomes, outcomesOf } from './evalSuggest/outcomes.ts';
import { confusionMatrix, goalTable, worstErrors } from './evalSuggest/report.ts';
import { readPassages } from './trainSuggest/passages.ts';

const WORST = 25;

const [file, option, folds] = process.argv.slice(2);
if (file === undefined || (option !== undefined && option !== '--cross')) {
  console.error('Name a file of labelled passages: npm run eval:suggest -- FILE [--cross N]');
  process.exit(1);
}
const passages = readPassages(file);
const outcomes =
  option === '--cross' ? crossOutcomes(passages, Number(folds ?? 5)) : outcomesOf(passages, readModel(weights));

const started = performance.now();
outcomesOf(passages, readModel(weights));
const each = (performance.now() - started) / passages.length;

console.log(`${passages.length} passages, ${each.toFixed(2)} ms each\n`);
for (const line of goalTable(goalsOf(outcomes))) console.log(line);
console.log('\nWhat it is (rows), what came first (columns)');
for (const line of confusionMatrix(outcomes)) console.log(line);
console.log('\nWorst errors');
for (const line of worstErrors(outcomes, WORST)) console.log(line);
