import { render } from 'preact';
import { i18n } from '#i18n';
import { Picker } from '../../../components/picker/Picker.tsx';
import type { OpenedDocument, Vocabulary } from '../../../core/model/messages.ts';
import type { Judgement } from '../../../core/model/tag.ts';
import type { Box } from '../selection.ts';
import type { Host } from './host.ts';
import { makePickerFrame } from './pickerFrame.ts';
import { placeBeside } from './place.ts';

const WIDTH = 416;
/** Under this the picker is a sheet at the bottom of the window. */
const SHEET_BELOW = 432;
const EDGE = 8;

/** What the picker works on. `save` gives back null when it is saved, else why not, in words. */
export type PickerJob = {
  /** Where the passage is drawn now; null when it is not. */
  box: () => Box | null;
  quote: string;
  vocabulary: Vocabulary;
  settings: OpenedDocument['settings'];
  draft: Partial<Judgement> | null;
  /** When a tag is edited: what it says now. */
  initial?: Judgement;
  save: (judgement: Judgement) => Promise<string | null>;
  keepDraft: (draft: Partial<Judgement> | null) => void;
  /** Called once the picker is gone. */
  onClosed: (saved: boolean) => void;
};

/** Opens the picker beside a passage; gives back how to close it (the draft is kept). */
export async function openPicker(host: Host, job: PickerJob): Promise<() => void> {
  const title = i18n.t(job.initial ? 'picker.titleEdit' : 'picker.title');
  const { frame, body } = await makePickerFrame(host, title);
  const surface = body.ownerDocument.createElement('div');
  surface.className = 'cw framed';
  surface.dataset.theme = job.settings.theme;
  body.append(surface);

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
    job.onClosed(saved);
  };
  const save = async (judgement: Judgement) => {
    busy = true;
    error = null;
    draw();
    error = await job.save(judgement);
    busy = false;
    if (error === null) close(true);
    else draw();
  };
  const draw = () =>
    render(
      <Picker
        mode={job.initial ? 'edit' : 'tag'}
        quote={job.quote}
        vocabulary={job.vocabulary}
        recent={job.settings.recentStandards}
        lastRole={job.settings.lastRole}
        draft={job.draft}
        {...(job.initial ? { initial: job.initial } : {})}
        busy={busy}
        error={error}
        onSave={(judgement) => void save(judgement)}
        onDraft={job.keepDraft}
        onClose={() => close(false)}
      />,
      surface,
    );
  const place = () => {
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const sheet = view.width < SHEET_BELOW;
    const width = sheet ? view.width : Math.min(WIDTH, view.width - 2 * EDGE);
    surface.style.setProperty('--picker-room', `${view.height - 2 * EDGE}px`);
    frame.style.width = `${width}px`;
    const height = Math.min(surface.firstElementChild?.scrollHeight ?? 0, view.height - 2 * EDGE);
    frame.style.height = `${height}px`;
    const at = job.box() ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const { left, top } = sheet ? { left: 0, top: view.height - height } : placeBeside(at, width, height, view);
    frame.style.left = `${left}px`;
    frame.style.top = `${top}px`;
  };
  /** Where there is no room beside the passage, the page is moved so that there is. */
  const makeRoom = () => {
    const at = job.box();
    const own = frame.getBoundingClientRect();
    const covered = at && own.left < at.right && own.right > at.left && own.top < at.bottom && own.bottom > at.top;
    if (covered) scrollBy({ top: at.top - Math.max(EDGE, own.top - EDGE - (at.bottom - at.top)), behavior: 'instant' });
  };
  const watch = new ResizeObserver(place);
  place();
  draw();
  place();
  makeRoom();
  place();
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
