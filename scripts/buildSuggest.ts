// `npm run build:suggest`: trains the weights of suggestions on the labelled passages and writes content/suggest/weights.json.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './buildExtension.ts';
import { examplesOf, knowledgeExamples } from './trainSuggest/corpus.ts';
import { trainingPassages } from './trainSuggest/passages.ts';
import { train } from './trainSuggest/train.ts';

const passages = trainingPassages();
const weights = train([...examplesOf(passages), ...knowledgeExamples()]);
const file = path.join(ROOT, 'content', 'suggest', 'weights.json');
writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);
console.log(`${weights.features.length} characters of weights from ${passages.length} passages.`);
