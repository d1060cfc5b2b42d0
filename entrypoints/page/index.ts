import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPanel } from './answerPanel.ts';
import { isOver, lifetime } from './lifetime.ts';
import { PageSession } from './PageSession.ts';
import { followPointing } from './pointing.ts';
import { followSelection } from './selection.ts';
import { UiDoor, world } from './uiDoor.ts';

/** The page script. Injected again into the same page it only asks anew, which also tells the panel. */
export default defineUnlistedScript(() => {
  if (world.crosswalkPage) {
    void world.crosswalkPage.session.open();
    return;
  }
  const door = new UiDoor();
  const session = new PageSession(() => door.ui?.draw(), lifetime);
  world.crosswalkPage = { session, door, signal: lifetime };
  const opened = session.open();
  answerPanel(session, () => void opened.then(() => door.open()).then((ui) => ui?.tagSelection()), lifetime);
  lifetime.addEventListener('abort', () => door.ui?.over());
  const select = () => {
    if (isOver()) return;
    const span = session.selectedSpan();
    if (span) void door.open().then((ui) => ui?.select(span));
    else door.ui?.select(null);
  };
  session.onDocument((inner) => {
    followSelection(inner, select, lifetime);
    followPointing(inner, session, door, lifetime);
  });
  // Gone back to, a page is as it was left; its tags may have changed meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && void session.open(), { signal: lifetime });
});
