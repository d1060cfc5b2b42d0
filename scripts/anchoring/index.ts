import { anchor, describe } from './crosswalkAnchoring.ts';

/** The extension's own finding of tags as a classic script, for tests and measurements by others. */
Object.assign(globalThis, { crosswalkAnchoring: { describe, anchor } });
