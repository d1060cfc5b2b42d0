import { expect, test } from 'vitest';
import { defaultSettings } from '../../core/model/settings.ts';

test('a fresh install reminds about backups and has its keys on', () => {
  expect(defaultSettings()).toMatchObject({ backupReminder: true, shortcutsOn: true, currentReviewId: null });
});
