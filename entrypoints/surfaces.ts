import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keepWords } from './page/ui/keepWords.ts';
import { followKeys } from './page/ui/keys.ts';
import { Surfacing } from './page/ui/Surfacing.ts';
import { world } from './page/uiDoor.ts';

/** Toolbar, card, picker and messages of a page; the page script (page/) reads, finds and paints without them. */
export default defineUnlistedScript(() => {
  const page = world.crosswalkPage;
  if (!page || page.door.ui) return;
  keepWords();
  const ui = new Surfacing(page.session, page.signal);
  followKeys(ui, page.signal);
  page.door.arrive(ui);
});
