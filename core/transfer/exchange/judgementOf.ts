import { guideIdSchema, type Judgement, STRENGTHS } from '../../model/tag.ts';
import type { BodyRead } from './annotationSchema.ts';
import { itemOf } from './itemOf.ts';

/** A word that other programs rate with, where it is none of ours. */
const UNRATED = 'partial';
const SPOKEN = ['commenting', 'describing', 'replying'];

/** What the bodies of an annotation say of its passage, null when none names a standard or a responsibility. */
export function judgementOf(bodies: readonly BodyRead[]): Judgement | null {
  const standards = new Set<string>();
  const responsibilities = new Set<string>();
  const notes: string[] = [];
  let role: string | null = null;
  let strength: Judgement['strength'] = UNRATED;
  for (const body of bodies) {
    const { purpose, value = '' } = body;
    const rated = STRENGTHS.find((each) => each === value.trim().toLowerCase());
    if (purpose === 'assessing' && rated) strength = rated;
    else if (idIn(body['cw:standard'])) standards.add(body['cw:standard'] as string);
    else if (idIn(body['cw:responsibility'])) responsibilities.add(body['cw:responsibility'] as string);
    else if (/^role:/.test(value) && idIn(value.slice(5))) role = value.slice(5);
    else if (value && (SPOKEN.includes(purpose ?? '') || (!purpose && !itemOf(value)))) notes.push(value);
    else {
      const item = itemOf(value || (body.source ?? body.id ?? ''));
      if (item?.kind === 'standard') standards.add(item.id);
      if (item?.kind === 'responsibility') responsibilities.add(item.id);
      if (item?.kind === 'role') role = item.id;
    }
  }
  if (standards.size === 0) return null;
  return {
    standards: [...standards].slice(0, 11),
    responsibilities: [...responsibilities].slice(0, 60),
    role,
    strength,
    note: notes.join('\n').slice(0, 10_000),
  };
}

const idIn = (value: string | undefined): boolean => guideIdSchema.safeParse(value).success;
