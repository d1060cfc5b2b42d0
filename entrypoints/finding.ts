import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { searchMissing } from '../core/annotate/searchMissing.ts';
import { describeOnPage } from './page/describeOnPage.ts';
import { world } from './page/uiDoor.ts';

/** What the page script needs of core/annotate once a tag is not where it was, or a passage is to be described. */
export default defineUnlistedScript(() => {
  const page = world.crosswalkPage;
  if (page) page.session.finding = { describe: describeOnPage, searchMissing };
});
