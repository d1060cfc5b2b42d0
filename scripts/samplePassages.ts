import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './buildExtension.ts';

/** A passage of a sample with what we say of it (samples/answers.json). */
export type Answer = {
  document: string;
  quote: string;
  standards: string[];
  strength: 'strong' | 'partial' | 'conflicts';
};

/** Passages of a sample that speak to a standard, one of each strength first. */
export function passages(document: string, count: number): Answer[] {
  const all = JSON.parse(readFileSync(path.join(ROOT, 'samples', 'answers.json'), 'utf8')) as Answer[];
  const ours = all.filter((each) => each.document === document && each.standards.length > 0);
  const firsts = (['strong', 'partial', 'conflicts'] as const).flatMap(
    (strength) => ours.find((each) => each.strength === strength) ?? [],
  );
  return [...firsts, ...ours.filter((each) => !firsts.includes(each))].slice(0, count);
}

/** `learning-designs` → `learning designs`; the picker's search forgives the rest. */
export function typedName(standard: string | undefined): string {
  return (standard ?? 'evidence').replaceAll('-', ' ');
}
