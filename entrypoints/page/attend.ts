import { answerPanel } from './answerPanel.ts';
import { isOver } from './lifetime.ts';
import { PageSession } from './PageSession.ts';
import { followPointing } from './pointing.ts';
import type { Surface } from './Surface.ts';
import { anySelectedRange, followSelection, isEditable } from './selection.ts';
import type { UiDoor } from './uiDoor.ts';

/**
 * Makes a document taggable: its tags are found and painted, and selection, pointer and panel are heard. `changed` is
 * called when its tags or its text have changed.
 */
export function attend(
  surface: Surface,
  door: UiDoor,
  signal: AbortSignal,
  changed: (session: PageSession) => void = () => undefined,
): PageSession {
  const session: PageSession = new PageSession(
    surface,
    () => {
      door.ui?.draw();
      changed(session);
    },
    signal,
  );
  const opened = session.open();
  const ready = () => {
    session.hurry();
    return opened.then(() => door.open());
  };
  answerPanel(session, () => void ready().then((ui) => ui?.tagSelection()), signal);
  const select = () => {
    if (isOver()) return;
    session.hurry();
    const range = anySelectedRange(session.model.roots);
    const span = range && isEditable(range) ? null : session.selected();
    if (span) void door.open().then((ui) => ui?.select(span));
    else door.ui?.select(null);
  };
  const { pages } = surface;
  pages?.hear(select, (area) => void ready().then((ui) => ui?.take(pages.placeOf(area))));
  session.onDocument((inner) => {
    followSelection(inner, select, signal);
    followPointing(inner, session, door, signal);
  });
  // What is painted is light or dark as the words' background is, which may follow the system's scheme.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => session.paint(), { signal });
  return session;
}
