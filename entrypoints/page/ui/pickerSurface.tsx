import { render } from 'preact';
import { i18n } from '#i18n';
import { Picker } from '../../../components/picker/Picker.tsx';
import type { Suggest } from '../../../components/picker/useSuggestions.ts';
import type { OpenedDocument, Vocabulary } from '../../../core/model/messages.ts';
import type { Offered } from '../../../core/model/suggestion.ts';
import type { Answer } from '../../../core/model/tag.ts';
import type { Box } from './boxes.ts';
import type { Host } from './host.ts';
import { giveBack } from './ownFocus.ts';
import { placeBeside, viewport } from './place.ts';
import { makeSurfaceFrame } from './surfaceFrame.ts';

const WIDTH = 416;
/** Under this the picker is a sheet at the bottom of the window. */
const SHEET_BELOW = 432;
const EDGE = 8;
/** Smaller than this it cannot be used; it then covers some of the passage. */
const LEAST = 320;

/** What the picker works on. `save` gives back null when it is saved, else why not, in words. */
export type PickerJob = {
  /** Where the passage is drawn now; null when it is not. */
  box: () => Box | null;
  /** What is scrolled to make room. */
  scroller: Element | Window;
  quote: string;
  /** Whether the words are typed by the person, as for what is drawn on a page. */
  typesWords: boolean;
  vocabulary: Vocabulary;
  settings: OpenedDocument['settings'];
  draft: Partial<Answer> | null;
  /** When a tag is edited: what it says now. */
  initial?: Answer;
  save: (answer: Answer, offered: Offered | null) => Promise<string | null>;
  suggest?: Suggest;
  /** A suggested standard that was taken already. */
  taken?: string | undefined;
  keepDraft: (draft: Partial<Answer> | null) => void;
  /** Called once the picker is gone. */
  onClosed: (saved: boolean) => void;
};

/** Opens the picker beside a passage; gives back how to close it (the draft is kept). */
export async function openPicker(host: Host, job: PickerJob): Promise<() => void> {
  const title = i18n.t(job.initial ? 'picker.titleEdit' : 'picker.title');
  const { frame, surface } = await makeSurfaceFrame(host, title);
  surface.dataset.theme = job.settings.theme;

  const before = document.activeElement;
  let open = true;
  let busy = false;
  let error: string | null = null;
  const close = (saved: boolean) => {
    if (!open) return;
    open = false;
    watch.disconnect();
    removeEventListener('resize', place);
    removeEventListener('pagehide', leave);
    render(null, surface);
    frame.remove();
    giveBack(host, before);
    job.onClosed(saved);
  };
  const save = async (answer: Answer, offered: Offered | null) => {
    busy = true;
    error = null;
    draw();
    error = await job.save(answer, offered);
    busy = false;
    if (error === null) close(true);
    else draw();
  };
  const draw = () =>
    render(
      <Picker
        mode={job.initial ? 'edit' : 'tag'}
        quote={job.quote}
        typesWords={job.typesWords}
        vocabulary={job.vocabulary}
        recent={job.settings.recentStandards}
        lastRole={job.settings.lastRole}
        draft={job.draft}
        {...(job.initial ? { initial: job.initial } : {})}
        busy={busy}
        error={error}
        {...(job.suggest ? { suggest: job.suggest } : {})}
        {...(job.taken ? { taken: job.taken } : {})}
        onSave={(answer, offered) => void save(answer, offered)}
        onDraft={job.keepDraft}
        onClose={() => close(false)}
      />,
      surface,
    );
  /** The most height it takes in a window of that height. */
  let most = (height: number) => height - 2 * EDGE;
  /** Where it opened, for a window of that size: it grows and shrinks from there, never over the passage. */
  let anchored: { edge: 'top' | 'bottom'; at: number; left: number; view: string } | null = null;
  const place = () => {
    const view = viewport();
    const sheet = view.width < SHEET_BELOW;
    const width = sheet ? view.width : Math.min(WIDTH, view.width - 2 * EDGE);
    const kept = anchored?.view === `${view.width} ${view.height}` ? anchored : null;
    const room = kept ? (kept.edge === 'top' ? view.height - EDGE - kept.at : kept.at - EDGE) : most(view.height);
    surface.style.setProperty('--picker-room', `${room}px`);
    frame.style.width = `${width}px`;
    // Measured at its fullest: what is in it goes by the frame's own height.
    frame.style.height = `${room}px`;
    const height = Math.min(surface.firstElementChild?.scrollHeight ?? 0, room);
    frame.style.height = `${height}px`;
    const at = job.box() ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const free = sheet ? { left: 0, top: view.height - height } : placeBeside(at, width, height, view);
    const top = kept ? (kept.edge === 'top' ? kept.at : kept.at - height) : free.top;
    frame.style.left = `${kept?.left ?? free.left}px`;
    frame.style.top = `${top}px`;
  };
  /** The passage when the picker covers some of it, else null. */
  const covered = () => {
    const at = job.box();
    const own = frame.getBoundingClientRect();
    return at && own.left < at.right && own.right > at.left && own.top < at.bottom && own.bottom > at.top ? at : null;
  };
  /** Where there is no room beside the passage, the page is moved so that there is; what stays, makes it smaller. */
  const makeRoom = () => {
    const at = covered();
    if (!at) return;
    const { top } = frame.getBoundingClientRect();
    job.scroller.scrollBy({ top: at.top - Math.max(EDGE, top - EDGE - (at.bottom - at.top)), behavior: 'instant' });
    place();
    const still = covered();
    if (!still) return;
    const side = Math.max(still.top, viewport().height - still.bottom) - 2 * EDGE;
    if (side >= LEAST) most = () => side;
  };
  const anchor = () => {
    const at = job.box();
    const { top, bottom, left, width } = frame.getBoundingClientRect();
    const { width: wide, height } = viewport();
    if (!at || width === wide) return;
    const edge = at.bottom <= top ? 'top' : 'bottom';
    const view = `${wide} ${height}`;
    anchored = { edge, at: edge === 'top' ? top : bottom, left, view };
  };
  const watch = new ResizeObserver(place);
  place();
  host.taking = true;
  draw();
  host.taking = false;
  place();
  makeRoom();
  place();
  anchor();
  if (surface.firstElementChild) watch.observe(surface.firstElementChild);
  addEventListener('resize', place);
  // Following a link, closing the tab: what was typed last is handed on before the page goes.
  const leave = () => close(false);
  addEventListener('pagehide', leave);
  return () => {
    // While it is being saved there is nothing to close yet: it closes itself, or says why not.
    if (!busy) close(false);
  };
}
