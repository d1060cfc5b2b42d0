import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { activeElement } from './activeElement.ts';

/**
 * A button that opens a surface under itself. Escape, a press outside or leaving it by Tab closes it; Escape gives the
 * focus back. Arrows move between the buttons and options inside. `children` gets a function that closes it.
 */
export function Menu(props: {
  label: string;
  class: string;
  face: ComponentChildren;
  children: (close: () => void) => ComponentChildren;
  align?: 'start' | 'end';
}) {
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  // Before the next key is heard: an Escape pressed at once must find the focus inside.
  useLayoutEffect(() => {
    if (!open) return;
    surface.current?.querySelector<HTMLElement>('input, button:not([tabindex="-1"])')?.focus();
    const stop = new AbortController();
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside, { signal: stop.signal });
    return () => stop.abort();
  }, [open]);
  const keyDown = (event: KeyboardEvent) => {
    if (!open || !surface.current) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const stops = [...surface.current.querySelectorAll<HTMLElement>('input, button')];
    const at = stops.indexOf(activeElement(surface.current) as HTMLElement);
    stops[(at + step + stops.length) % stops.length]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the buttons inside
    <div
      ref={root}
      class={`menu-at ${props.align ?? 'start'}`}
      onKeyDown={keyDown}
      onFocusOut={(event) => {
        const to = event.relatedTarget as Node | null;
        if (to && !root.current?.contains(to)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class={props.class}
        aria-label={props.label}
        title={props.label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {props.face}
      </button>
      {open && (
        <div class="float menu" id={id} ref={surface}>
          {props.children(close)}
        </div>
      )}
    </div>
  );
}
