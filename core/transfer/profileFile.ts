import { type Requirements, requirementsSchema } from '../model/profile.ts';
import { z } from '../model/zod.ts';

const FORMAT = 'crosswalk-profile';
const VERSION = 1;
/** The largest file that is read, in bytes. A hundred requirements take about 10 kB. */
export const MAX_PROFILE_BYTES = 200_000;

/**
 * Why a file holds no profile that can be used here. Nothing was changed.
 * - `damaged`: ours, but cut short, or its parts are not what they must be.
 * - `foreign`: not a profile of Crosswalk.
 * - `oversized`: larger than any profile.
 * - `newer`: made by a newer Crosswalk.
 * - `edition`: it asks for items that the standards here do not have.
 */
export type ProfileRefusal = { ok: false; reason: 'damaged' | 'foreign' | 'oversized' | 'newer' | 'edition' };

const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  edition: z.string().min(1).max(40),
  profile: requirementsSchema,
});

/** Writes what a profile asks as one JSON file. The same profile always gives the same bytes. */
export function writeProfile({ name, passMark, requirements }: Requirements, edition: string): Blob {
  const asked = requirements.map(({ itemId, atLeast }) => ({ itemId, atLeast }));
  const file = { format: FORMAT, version: VERSION, edition, profile: { name, passMark, requirements: asked } };
  return new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' });
}

/**
 * Reads a profile file, or says why not. `items` are the ids of what can be required here (standards, responsibilities);
 * `mostPoints` is the highest total that a pass mark can ask.
 */
export async function readProfile(
  file: Blob,
  { items, mostPoints }: { items: ReadonlySet<string>; mostPoints: number },
): Promise<{ ok: true; value: Requirements } | ProfileRefusal> {
  if (file.size > MAX_PROFILE_BYTES) return refused('oversized');
  const text = await file.text();
  const raw = parse(text);
  if (raw === null) return refused(text.slice(0, 200).includes(FORMAT) ? 'damaged' : 'foreign');
  const { format, version } = raw as { format?: unknown; version?: unknown };
  if (format !== FORMAT) return refused('foreign');
  if (typeof version === 'number' && version > VERSION) return refused('newer');
  const parsed = fileSchema.safeParse(raw);
  if (!parsed.success) return refused('damaged');
  const { profile } = parsed.data;
  const ids = profile.requirements.map(({ itemId }) => itemId);
  if (profile.passMark > mostPoints || new Set(ids).size < ids.length) return refused('damaged');
  return ids.every((id) => items.has(id)) ? { ok: true, value: profile } : refused('edition');
}

const refused = (reason: ProfileRefusal['reason']): ProfileRefusal => ({ ok: false, reason });

/** The file as an object; null for what is none. */
function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
