import { expect, test } from 'vitest';
import { shippedProfiles } from '../../content/profiles/shippedProfiles.ts';
import type { Requirements } from '../../core/model/profile.ts';
import { MAX_PROFILE_BYTES, readProfile, writeProfile } from '../../core/transfer/profileFile.ts';

const items = new Set(['evidence', 'resources', 'coach-tp-4']);
const here = { items, mostPoints: 22 };
const profile: Requirements = {
  name: 'District coaching <b>2027</b>',
  passMark: 14,
  requirements: [
    { itemId: 'evidence', atLeast: 2 },
    { itemId: 'coach-tp-4', atLeast: 0 },
  ],
};
const file = (patch: object = {}) => ({ format: 'crosswalk-profile', version: 1, edition: '2022', profile, ...patch });
const read = (content: unknown) =>
  readProfile(new Blob([typeof content === 'string' ? content : JSON.stringify(content)]), here);
const reason = async (content: unknown) => {
  const result = await read(content);
  return result.ok ? 'read' : result.reason;
};

test('what is written is read as it was, and written again gives the same bytes', async () => {
  const written = writeProfile(profile, '2022');
  const result = await readProfile(written, here);
  expect(result).toEqual({ ok: true, value: profile });
  expect(await writeProfile(profile, '2022').text()).toBe(await written.text());
});

test('the reasons of a shipped profile stay with it', async () => {
  const [shipped] = shippedProfiles;
  if (!shipped) throw new Error('a profile');
  expect(await writeProfile(shipped, '2022').text()).not.toContain('reason');
});

test('a file that is no profile is foreign', async () => {
  expect(await reason('')).toBe('foreign');
  expect(await reason('%PDF-1.7')).toBe('foreign');
  expect(await reason(null)).toBe('foreign');
  expect(await reason([])).toBe('foreign');
  expect(await reason({ format: 'crosswalk-backup', version: 6 })).toBe('foreign');
});

test('a profile that is cut short or has wrong parts is damaged', async () => {
  expect(await reason((await writeProfile(profile, '2022').text()).slice(0, 120))).toBe('damaged');
  expect(await reason(file({ version: '1' }))).toBe('damaged');
  expect(await reason(file({ profile: { ...profile, name: '  ' } }))).toBe('damaged');
  expect(await reason(file({ profile: { ...profile, passMark: 23 } }))).toBe('damaged');
  expect(await reason(file({ profile: { ...profile, passMark: 1.5 } }))).toBe('damaged');
  expect(await reason(file({ profile: { ...profile, requirements: [{ itemId: 'evidence', atLeast: 3 }] } }))).toBe(
    'damaged',
  );
  const twice = [...profile.requirements, ...profile.requirements];
  expect(await reason(file({ profile: { ...profile, requirements: twice } }))).toBe('damaged');
});

test('a newer file, one of other standards and one that is too large say so', async () => {
  expect(await reason(file({ version: 2 }))).toBe('newer');
  const other = [{ itemId: 'standard-of-another-edition', atLeast: 1 }];
  expect(await reason(file({ profile: { ...profile, requirements: other } }))).toBe('edition');
  expect(await reason(' '.repeat(MAX_PROFILE_BYTES + 1))).toBe('oversized');
});

test('what the format does not know is left out, and nothing reaches the prototype', async () => {
  const text = JSON.stringify(file({ more: 1 })).replace('"passMark"', '"__proto__":{"polluted":1},"passMark"');
  expect(await read(text)).toEqual({ ok: true, value: profile });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('lists in lists without end are refused', async () => {
  const deep = `{"format":"crosswalk-profile","version":1,"profile":${'['.repeat(50_000)}`;
  expect(await reason(deep)).toBe('damaged');
  expect(await reason(`${deep}${']'.repeat(50_000)}}`)).toBe('damaged');
});
