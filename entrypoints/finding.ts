import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describe } from '../core/annotate/describe.ts';
import { searchMissing } from '../core/annotate/searchMissing.ts';
import { world } from './page/uiDoor.ts';

/** What the page script needs of core/annotate once a tag is not where it was, or a passage is to be described. */
export default defineUnlistedScript(() => {
  const page = world.crosswalkPage;
  if (page) page.session.finding = { describe, searchMissing };
});
