import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPanel } from './answerPanel.ts';
import { makeHost } from './host.ts';
import { followKeys } from './keys.ts';
import { PageSession } from './PageSession.ts';
import { PageUi } from './PageUi.ts';
import css from './page.css?inline';
import { followPointing } from './pointing.ts';
import { followSelection } from './selection.ts';

/** Set in our own world, which the page's scripts cannot see. */
const here = globalThis as { crosswalkPage?: PageSession };

/** The page script. Injected again into the same page it only asks anew, which also tells the panel. */
export default defineUnlistedScript(() => {
  if (here.crosswalkPage) {
    void here.crosswalkPage.open();
    return;
  }
  const { signal } = new AbortController();
  const session = new PageSession(() => ui.draw(), signal);
  const ui = new PageUi(session, makeHost(css), css);
  here.crosswalkPage = session;
  const opened = session.open();
  answerPanel(session, () => void opened.then(() => ui.tagSelection()), signal);
  followSelection(
    session.model.roots,
    (range) => ui.select(range && session.model.spanOf(range)),
    signal,
  );
  followPointing(ui, signal);
  followKeys(ui, signal);
});
