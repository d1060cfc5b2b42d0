import { offsetAtPoint } from '../../core/annotate/hit.ts';
import type { Tag } from '../../core/model/tag.ts';
import { report } from './ask.ts';
import type { PageSession } from './PageSession.ts';
import { frameOffset } from './selection.ts';
import type { UiDoor } from './uiDoor.ts';

/** How long the pointer rests on a highlight before its card comes, and away from both before it goes (ms). */
const REST = 250;
const LEAVE = 400;
/** Said of the pointer while it is on the card: leaving that hides it, also where no highlight is. */
const OURS = 'ours';

/**
 * Shows the card of the highlight that is pointed at or that the caret stands in, and chooses its tag in the panel
 * when it is pressed. Events that a script made up do nothing.
 */
export function followPointing(inner: Document, session: PageSession, door: UiDoor, signal: AbortSignal): void {
  let timer = 0;
  let pointed = '';
  const later = (work: () => void, wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(work, wait) as unknown as number;
  };
  const tagsUnder = (x: number, y: number, target: EventTarget | null): Tag[] => {
    const drawn = session.surface.pages?.tagsAt(x, y, target) ?? [];
    const frame = frameOffset(inner);
    const offset = Number.isNaN(x) ? null : offsetAtPoint(session.model, x + frame.x, y + frame.y);
    const inWords = offset === null ? [] : session.tagsAt(offset);
    return [...(session.opened?.tags.filter(({ id }) => drawn.includes(id)) ?? []), ...inWords];
  };
  const show = (tags: Tag[]) => void door.open().then((ui) => ui?.showCard(tags));

  const move = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons > 0) return;
    if (door.owns(event.target)) return;
    const { clientX, clientY, target } = event;
    later(() => {
      const tags = tagsUnder(clientX, clientY, target);
      const now = tags.map(({ id }) => id).join();
      if (now === pointed) return;
      pointed = now;
      if (tags.length > 0) show(tags);
      else later(() => door.ui?.showCard([]), LEAVE - REST);
    }, REST);
  };
  /** Our surfaces stand in frames: of the pointer on them the page only hears that it has come. */
  const over = (event: PointerEvent) => {
    if (!event.isTrusted || !door.owns(event.target)) return;
    clearTimeout(timer);
    pointed = OURS;
  };
  const press = (event: MouseEvent) => {
    if (!event.isTrusted || door.owns(event.target)) return;
    door.ui?.pressedOutside();
    const [tag, ...others] = tagsUnder(event.clientX, event.clientY, event.target);
    if (!tag || inner.getSelection()?.isCollapsed === false) return;
    pointed = [tag, ...others].map(({ id }) => id).join();
    show([tag, ...others]);
    report({ type: 'tag:selected', id: tag.id });
  };
  /** The caret, moved by keyboard into a highlight, shows its card as pointing does; Enter is the press. */
  const caret = ({ isTrusted, key, target }: KeyboardEvent) => {
    if (!isTrusted || !/^(Arrow|Page|Home|End|Enter)/.test(key)) return;
    const selection = inner.getSelection();
    if (!selection?.isCollapsed || !selection.anchorNode) return;
    const offset = session.model.offsetOf(selection.anchorNode, selection.anchorOffset);
    const tags = offset === null ? [] : session.tagsAt(offset);
    if (!tags[0]) return;
    show(tags);
    if (key === 'Enter' && target === inner.body) report({ type: 'tag:selected', id: tags[0].id });
  };
  /** The focus, on an area of a page that is tagged, shows its card. */
  const focus = ({ target, isTrusted }: FocusEvent) => {
    const tags = isTrusted ? tagsUnder(Number.NaN, Number.NaN, target) : [];
    if (tags.length > 0) show(tags);
  };
  inner.addEventListener('focusin', focus, { signal });
  inner.addEventListener('pointermove', move, { passive: true, signal });
  inner.addEventListener('pointerover', over, { passive: true, signal });
  inner.addEventListener('click', press, { signal, capture: true });
  inner.addEventListener('keyup', caret, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
