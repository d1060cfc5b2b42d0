import { Refused } from '../../documents/fileProblem.ts';
import type { ExchangeRefusal } from '../../model/exchange.ts';

/** Why a file of REFI-QDA was not read, by what was thrown while it was. */
export function reasonOf(error: unknown): ExchangeRefusal['reason'] {
  const problem = error instanceof Refused ? error.problem : 'damaged';
  if (problem === 'packed' || problem === 'unsafe') return problem;
  return problem === 'tooLarge' ? 'oversized' : 'damaged';
}
