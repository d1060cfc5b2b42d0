import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { framework } from '../../content/framework.ts';
import { ROOT } from '../buildExtension.ts';

const standardOrNone = z.enum(['none', ...framework.standards.map((standard) => standard.id)]);

/** A passage that a person has labelled, one a line of a file. Other fields are let through. */
export const labelledSchema = z.looseObject({
  id: z.string().min(1),
  text: z.string().min(1),
  /** Every standard that can be defended, or `none` alone. */
  gold: z.array(standardOrNone).min(1),
  /** The one that fits best. */
  primary: standardOrNone,
  role: z.string().optional(),
  /** The responsibility that fits best, where the passage was labelled for a role. */
  responsibility: z.string().optional(),
  /** Who speaks, or from which kind of document it is: passages of one voice are held out together. */
  voice: z.string().optional(),
});

export type Labelled = z.infer<typeof labelledSchema>;

/** The labelled passages of a file; throws with the line that is not one. */
export function readPassages(file: string): Labelled[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (!line.trim()) return [];
    const parsed = labelledSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}:${at + 1}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

/** All that the shipped weights are trained on: what was written for it, and what settings were chosen by before. */
export function trainingPassages(): Labelled[] {
  const folder = path.join(ROOT, 'tests', 'fixtures', 'passages');
  return ['training.jsonl', 'validation.jsonl', 'voices.jsonl'].flatMap((name) =>
    readPassages(path.join(folder, name)),
  );
}
