import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keepWords } from './page/ui/keepWords.ts';
import { Surfacing } from './page/ui/Surfacing.ts';
import { world } from './page/uiDoor.ts';

/** Toolbar, card, picker and messages of a page; the page script (page/) reads, finds and paints without them. */
export default defineUnlistedScript(() => {
  const page = world.crosswalkPage;
  if (!page || page.door.ui) return;
  keepWords();
  page.door.arrive(new Surfacing(page.session));
});
