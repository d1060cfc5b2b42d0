import { regionName } from '../../../components/passageWords.ts';
import type { Passage } from '../../../core/model/passage.ts';
import type { Tag } from '../../../core/model/tag.ts';
import type { PageSession } from '../PageSession.ts';
import type { Place } from '../Surface.ts';
import { type Actions, answerOf } from './actions.ts';
import type { Boxes } from './boxes.ts';
import type { Drafts } from './Drafts.ts';
import type { Host } from './host.ts';
import { openPicker } from './pickerSurface.tsx';
import { suggest } from './suggest.ts';

/** How a picker on the page ended: saved, or closed with what was typed (`stored`: whether that could be kept). */
export type PickingEnd = { saved: true } | { saved: false; stored: Promise<boolean> };

/** Opens the picker on a place, to tag it or to edit a tag that stands there; gives back how to close it. */
export async function pickOn(
  of: { host: Host; session: PageSession; drafts: Drafts; actions: Actions },
  {
    place,
    passage,
    editing,
    taken,
    boxes,
    ended,
  }: {
    place: Place;
    passage: Passage;
    editing: Tag | undefined;
    /** The suggested standard that was pressed. */
    taken: string | undefined;
    boxes: () => Boxes | null;
    ended: (end: PickingEnd) => void;
  },
): Promise<() => void> {
  const { session, actions } = of;
  const { opened, vocabulary } = session;
  if (!opened || !vocabulary) return () => undefined;
  session.mark(place);
  const id = crypto.randomUUID();
  const draft = of.drafts.of(passage, editing?.id ?? null);
  let stored = Promise.resolve(true);
  let latest = editing;
  return openPicker(of.host, {
    box: () => boxes()?.whole ?? null,
    scroller: session.surface.scroller ?? window,
    quote: (regionName(passage) ?? passage.quote.exact).replace(/\s+/g, ' '),
    typesWords: passage.region !== null,
    vocabulary,
    settings: opened.settings,
    draft: draft.typed,
    ...(editing ? { initial: answerOf(editing) } : { suggest, taken }),
    save: (answer, offered) =>
      latest
        ? actions.edit(latest, answer, (current) => {
            latest = current;
          })
        : actions.create(id, passage, answer, offered),
    keepDraft: (typed) => {
      stored = draft.keep(typed);
    },
    onClosed: (saved) => {
      session.mark(null);
      if (saved) draft.forget();
      ended(saved ? { saved } : { saved: false, stored });
    },
  });
}
