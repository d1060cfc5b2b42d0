import { type Problem, problem } from '../model/result.ts';

/** Thrown inside a transaction to end it with nothing written; problemOf gives back its reason. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: Problem;

  constructor(code: Problem['code'], detail?: string, current?: unknown) {
    super(detail ?? code);
    this.reason = problem(code, detail, current).error;
  }
}
