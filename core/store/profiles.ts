import type { Profile, Requirements } from '../model/profile.ts';
import type { Result } from '../model/result.ts';
import { sameContent } from '../model/sameContent.ts';
import { database } from './database.ts';
import { Refusal } from './refusal.ts';
import { type Change, write } from './write.ts';

/** The person's own requirement profiles, by name, without those in the bin. */
export async function ownProfiles(): Promise<Profile[]> {
  const all = await database.profiles.toArray();
  return all.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.name.localeCompare(b.name));
}

/** Saves a profile: a new id adds it, with `revision` null; else over the one that was read. `conflict` as ever. */
export function saveProfile(request: {
  id: string;
  revision: number | null;
  requirements: Requirements;
}): Promise<Result<Profile>> {
  return write('profile:edit', async (change) => {
    const { id, revision, requirements } = request;
    const now = Date.now();
    const there = await change.get('profiles', id);
    if (!there) return change.put('profiles', { id, ...requirements, createdAt: now, updatedAt: now, deletedAt: null });
    const next = { ...there, ...requirements };
    if (sameContent(next, there)) return there;
    if (there.revision !== revision) throw new Refusal('conflict', 'profile', there);
    return change.put('profiles', { ...next, updatedAt: now });
  });
}

/** Puts a profile in the bin for 30 days. Reviews that took it keep their copy. */
export function deleteProfile({ id, revision }: { id: string; revision: number }): Promise<Result<Profile>> {
  return write('profile:delete', async (change) => {
    const there = await existing(change, id);
    if (there.deletedAt !== null) return there;
    if (there.revision !== revision) throw new Refusal('conflict', 'profile', there);
    const now = Date.now();
    return change.put('profiles', { ...there, updatedAt: now, deletedAt: now });
  });
}

/** Takes a profile out of the bin. */
export function restoreProfile(id: string): Promise<Result<Profile>> {
  return write('profile:restore', async (change) => {
    const there = await existing(change, id);
    return there.deletedAt === null
      ? there
      : change.put('profiles', { ...there, updatedAt: Date.now(), deletedAt: null });
  });
}

async function existing(change: Change, id: string): Promise<Profile> {
  const profile = await change.get('profiles', id);
  if (!profile) throw new Refusal('gone', 'profile');
  return profile;
}
