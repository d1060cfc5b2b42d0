import coaching from './coachingContract.json' with { type: 'json' };
import curriculum from './curriculumContract.json' with { type: 'json' };
import improvementPlan from './improvementPlan.json' with { type: 'json' };
import type { ShippedProfile } from './profileSchema.ts';
import workshop from './workshopContract.json' with { type: 'json' };

/** The requirement profiles that come with Crosswalk. Their shape is proved by a test and not parsed here. */
export const shippedProfiles = [coaching, curriculum, workshop, improvementPlan] as ShippedProfile[];
