import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PlacedTag } from './placedTags.ts';
import type { Shown } from './useShown.ts';

type Props = { shown: Shown | null; tags: PlacedTag[]; turn: number; onShow: (tag: PlacedTag) => void };

/** Ticks nearer to each other than this, in pixels, are drawn as one. */
const NEAR = 4;

/** A tick for each tag along the whole document, with the part that is in view; one stop for Tab, arrows inside. */
export function TickRail({ shown, tags, turn, onShow }: Props) {
  const rail = useRef<HTMLDivElement>(null);
  const show = useRef(onShow);
  show.current = onShow;
  const [at, setAt] = useState(0);
  const state = shown?.view.state();
  // To measure it has the pages laid out.
  const height = tags.length > 0 ? (rail.current?.clientHeight ?? 0) : 0;
  const ticks = useMemo(() => {
    const all: { tag: PlacedTag; top: number; more: number }[] = [];
    for (const tag of tags) {
      const top = shown?.view.placeOf(tag) ?? 0;
      const last = all.at(-1);
      if (last && (top - last.top) * height < NEAR) last.more++;
      else all.push({ tag, top, more: 0 });
    }
    return all;
  }, [tags, height, state?.zoom, state?.pages]);
  const keyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || event.altKey) return;
    event.preventDefault();
    const next = Math.min(ticks.length - 1, Math.max(0, at + by));
    setAt(next);
    rail.current?.querySelectorAll<HTMLElement>('.tick')[next]?.focus();
  };
  // There may be thousands, and the rail is drawn anew whenever a page is.
  const drawn = useMemo(
    () =>
      ticks.map(({ tag, top, more }, index) => {
        const isConflict = tag.tag.strength === 'conflicts';
        const words = i18n.t('reader.tick', [tag.names, i18n.t(`common.${tag.tag.strength}`).toLowerCase()]);
        const label = more > 0 ? `${words} ${i18n.t('reader.tickMore', more)}` : words;
        return (
          <button
            key={tag.tag.id}
            type="button"
            class={`tick ${tag.codes.length > 1 ? 'mix' : (tag.codes[0] ?? '')} ${isConflict ? 'x' : ''}`}
            style={{ insetBlockStart: `${top * 100}%` }}
            tabIndex={index === Math.min(at, ticks.length - 1) ? 0 : -1}
            aria-label={label}
            title={label}
            onClick={() => show.current(tag)}
          />
        );
      }),
    [ticks, at],
  );
  return (
    <nav
      ref={rail}
      class="rail"
      aria-label={i18n.t('reader.rail')}
      {...(ticks.length > 0 ? { 'data-region': '' } : {})}
      onKeyDown={keyDown}
    >
      {ticks.length > 0 && <InView shown={shown} turn={turn} />}
      {drawn}
    </nav>
  );
}

/** The part of the document that is in view. */
function InView({ shown, turn }: { shown: Shown | null; turn: number }) {
  const [view, setView] = useState({ top: 0, height: 1 });
  useEffect(() => {
    const scroller = shown?.view.scroller;
    if (!scroller) return;
    const look = () => {
      const whole = Math.max(1, scroller.scrollHeight);
      setView({ top: scroller.scrollTop / whole, height: Math.min(1, scroller.clientHeight / whole) });
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [shown, turn]);
  return <span class="view" style={{ insetBlockStart: `${view.top * 100}%`, blockSize: `${view.height * 100}%` }} />;
}
