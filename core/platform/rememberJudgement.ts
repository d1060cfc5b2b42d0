import type { Answer } from '../model/tag.ts';
import { changeSettings, readSettings } from './settings.ts';

/**
 * Remembers what was added last: its role, what “tag as last time” adds (no note), and its standards for keys 1 to 3.
 * Where that cannot be written it is let go: the tag itself is safe.
 */
export async function rememberJudgement({ words: _words, ...judgement }: Answer): Promise<void> {
  const settings = await readSettings().catch(() => null);
  if (!settings) return;
  const { lastRole, recentStandards } = settings;
  await changeSettings({
    lastJudgement: { ...judgement, note: '' },
    lastRole: judgement.role ?? lastRole,
    recentStandards: [...new Set([...judgement.standards, ...recentStandards])].slice(0, 11),
  });
}
