import * as z from 'zod';
import { suggest } from '../../content/suggest.ts';

/** A line of the input: a passage, and the role to rank responsibilities for. */
export const passageSchema = z
  .string()
  .transform((line, context) => {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(
    z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string(), role: z.string().nullable().optional() }),
  );

/** The line of the output for a passage; empty lists where nothing should be shown. `why` are words of the passage. */
export function suggestionLine({ id, text, role }: z.infer<typeof passageSchema>) {
  const { standards, responsibilities } = suggest(text, roleId(role));
  return {
    id,
    suggestions: standards.map(({ standardId, score, tier, matches }) => ({
      standardId,
      score: rounded(score),
      tier,
      why: matches.map(({ start, end }) => text.slice(start, end)),
    })),
    responsibilities: responsibilities.map((each) => ({ id: each.id, score: rounded(each.score) })),
  };
}

/** People write “External partner” as readily as `external-partner`. */
function roleId(role: string | null | undefined): string | null {
  return role
    ? role
        .trim()
        .toLowerCase()
        .replaceAll(/[\s/]+/g, '-')
    : null;
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
