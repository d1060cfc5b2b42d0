import { expect, test } from 'vitest';
import { backupDue } from '../../core/review/backupDue.ts';

const DAY = 24 * 60 * 60 * 1000;
const now = Date.UTC(2027, 0, 31);

test('reminds after 30 tags, however recent the last backup is', () => {
  expect(backupDue({ since: now - DAY, tagsSince: 29, now })).toBe(false);
  expect(backupDue({ since: now - DAY, tagsSince: 30, now })).toBe(true);
});

test('reminds after 14 days when there is anything new', () => {
  expect(backupDue({ since: now - 14 * DAY + 1, tagsSince: 1, now })).toBe(false);
  expect(backupDue({ since: now - 14 * DAY, tagsSince: 1, now })).toBe(true);
  expect(backupDue({ since: now - 400 * DAY, tagsSince: 0, now })).toBe(false);
});

test('reminds, too, where the last backup lies ahead because the clock was put back', () => {
  expect(backupDue({ since: now + DAY, tagsSince: 1, now })).toBe(false);
  expect(backupDue({ since: now + 400 * DAY, tagsSince: 1, now })).toBe(true);
});

test('without any backup or review only the number of tags counts', () => {
  expect(backupDue({ since: null, tagsSince: 5, now })).toBe(false);
  expect(backupDue({ since: null, tagsSince: 31, now })).toBe(true);
});
