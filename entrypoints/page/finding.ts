import type { describe } from '../../core/annotate/describe.ts';
import type { searchMissing } from '../../core/annotate/searchMissing.ts';

/** The part of core/annotate that comes as a script of its own: most pages are only read, and stand as they stood. */
export type Finding = { describe: typeof describe; searchMissing: typeof searchMissing };
