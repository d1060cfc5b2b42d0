import type { Judgement } from '../model/tag.ts';
import { changeSettings, readSettings } from './settings.ts';

/** Remembers what was added last: its role, all of it for “as last time”, and its standards for keys 1 to 3. */
export async function rememberJudgement(judgement: Judgement): Promise<void> {
  const { recentStandards } = await readSettings();
  await changeSettings({
    lastJudgement: judgement,
    lastRole: judgement.role,
    recentStandards: [...new Set([...judgement.standards, ...recentStandards])].slice(0, 11),
  });
}
