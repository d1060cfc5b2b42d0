import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attend } from './attend.ts';
import { UiDoor, world } from './uiDoor.ts';
import { webSurface } from './webSurface.ts';

/** The page script. Injected again into the same page it only asks anew, which also tells the panel. */
export default defineUnlistedScript(() => {
  if (world.crosswalkPage) {
    void world.crosswalkPage.session.open();
    return;
  }
  const door = new UiDoor();
  world.crosswalkPage = { session: attend(webSurface, door, new AbortController().signal), door };
});
