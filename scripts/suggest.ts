// `npm run --silent suggest < passages.jsonl > out.jsonl`: suggestions for passages, one JSON object a line in and out.

import { createInterface } from 'node:readline';
import { passageSchema, suggestionLine } from './suggest/line.ts';

let at = 0;
for await (const line of createInterface({ input: process.stdin })) {
  at++;
  if (!line.trim()) continue;
  const passage = passageSchema.safeParse(line);
  if (passage.success) console.log(JSON.stringify(suggestionLine(passage.data)));
  else {
    console.error(`Line ${at} is not a passage: it needs "id" and "text".`);
    process.exitCode = 1;
  }
}
