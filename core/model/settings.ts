import { guideIdSchema, judgementSchema, recordIdSchema, timeSchema } from './tag.ts';
import { z } from './zod.ts';

/** Version of the settings record; the steps between versions stand in core/platform/settingsVersions.ts. */
export const SETTINGS_VERSION = 1;

/** What a person has set, and what Crosswalk remembers for them between sessions. Kept in storage.local. */
export const settingsSchema = z.object({
  version: z.literal(SETTINGS_VERSION),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  highlightAs: z.enum(['both', 'lines', 'marks']).default('both'),
  /** All keys of our own, except the browser's commands and the arrows inside lists. */
  shortcutsOn: z.boolean().default(true),
  /** Keys by action, as `Alt+ArrowDown`; null when a person unset it. */
  shortcuts: z
    .object({ nextTag: z.string().max(40).nullable(), previousTag: z.string().max(40).nullable() })
    .default({ nextTag: 'Alt+ArrowDown', previousTag: 'Alt+ArrowUp' }),
  backupReminder: z.boolean().default(true),
  /** Whether the reader keeps a copy of each file it opens. */
  keepFiles: z.boolean().default(true),
  currentReviewId: recordIdSchema.nullable().default(null),
  lastRole: guideIdSchema.nullable().default(null),
  /** What was last added, for “tag as last time”. */
  lastJudgement: judgementSchema.nullable().default(null),
  /** Standards used last, newest first; keys 1 to 3 of the picker. */
  recentStandards: z.array(guideIdSchema).max(11).default([]),
  /** Guide items looked up last, newest first. */
  recentLookups: z.array(guideIdSchema).max(5).default([]),
  /** Sections that reports are made without, and whether they are made without quotes. */
  reportLeftOut: z.array(z.string().max(40)).max(40).default(['passages']),
  reportHideQuotes: z.boolean().default(false),
  lastBackupAt: timeSchema.nullable().default(null),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Settings of a fresh install. */
export function defaultSettings(): Settings {
  return settingsSchema.parse({ version: SETTINGS_VERSION });
}
