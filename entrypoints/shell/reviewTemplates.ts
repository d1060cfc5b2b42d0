import { shippedProfiles } from '../../content/profiles/shippedProfiles.ts';
import type { Requirements } from '../../core/model/profile.ts';
import type { Review, ReviewSettings } from '../../core/model/review.ts';

/** What a shipped profile asks, as a review keeps it: without the reasons. */
export function requirementsOf({ name, passMark, requirements }: Requirements): Requirements {
  return { name, passMark, requirements: requirements.map(({ itemId, atLeast }) => ({ itemId, atLeast })) };
}

/**
 * What a new review of a kind begins with: the role lens, and the profile that is proposed (an id of a shipped one; ''
 * where there are several to choose from, or none).
 */
export function templateOf(kind: Review['kind']): { role: ReviewSettings['role']; profileId: string } {
  const profiles = shippedProfiles.filter((profile) => profile.kind === kind);
  return {
    role: kind === 'proposal' ? 'external-partner' : null,
    profileId: profiles.length === 1 ? (profiles[0]?.id ?? '') : '',
  };
}
