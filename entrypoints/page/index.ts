import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attend } from './attend.ts';
import { lifetime } from './lifetime.ts';
import { makeTextTeller } from './tellText.ts';
import { UiDoor, world } from './uiDoor.ts';
import { webSurface } from './webSurface.ts';

/** The page script. Injected again into the same page it only asks anew, which also tells the panel. */
export default defineUnlistedScript(() => {
  if (world.crosswalkPage) {
    void world.crosswalkPage.session.open();
    return;
  }
  const door = new UiDoor();
  const session = attend(webSurface, door, lifetime, makeTextTeller());
  world.crosswalkPage = { session, door, signal: lifetime };
  lifetime.addEventListener('abort', () => door.ui?.over());
  // Gone back to, a page is as it was left; its tags may have changed meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && void session.open(), { signal: lifetime });
});
