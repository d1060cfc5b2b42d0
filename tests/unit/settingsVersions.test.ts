import { expect, test } from 'vitest';
import { SETTINGS_VERSION } from '../../core/model/settings.ts';
import type { StoredSettings } from '../../core/platform/settingsVersions.ts';
import { isNewerSettings, SETTINGS_STEPS, upgradeSettings } from '../../core/platform/settingsVersions.ts';

/** One pair for each step: a record as the older version wrote it, and what the step makes of it. */
const STEP_EXAMPLES: { before: StoredSettings; after: StoredSettings }[] = [];

test('every step has an example here, and leads up to the version of the schema', () => {
  expect(STEP_EXAMPLES).toHaveLength(SETTINGS_STEPS.length);
  expect(SETTINGS_STEPS.length + 1).toBe(SETTINGS_VERSION);
  for (const [index, { before, after }] of STEP_EXAMPLES.entries()) {
    const copy = structuredClone(before);
    expect(upgradeSettings(before, SETTINGS_STEPS.slice(0, index + 1))).toEqual(after);
    expect(before).toEqual(copy);
  }
});

test('a record goes through every step above its version, in order', () => {
  const steps = [
    (old: StoredSettings) => ({ ...old, trail: 'a' }),
    (old: StoredSettings) => ({ ...old, trail: `${old.trail}b` }),
  ];
  expect(upgradeSettings({ version: 1 }, steps)).toEqual({ version: 3, trail: 'ab' });
  expect(upgradeSettings({ version: 2, trail: 'x' }, steps)).toEqual({ version: 3, trail: 'xb' });
  expect(upgradeSettings({ version: 3, trail: 'y' }, steps)).toEqual({ version: 3, trail: 'y' });
});

test('a newer record and one without a version are told apart', () => {
  expect(upgradeSettings({ version: 9 })).toBeNull();
  expect(isNewerSettings({ version: 9 })).toBe(true);
  for (const stored of [undefined, null, 'x', {}, { version: 0 }, { version: 1.5 }]) {
    expect(upgradeSettings(stored)).toBeNull();
    expect(isNewerSettings(stored)).toBe(false);
  }
});
