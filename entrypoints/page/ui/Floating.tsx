import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Box } from '../selection.ts';
import { placeBeside } from './place.ts';

/** Puts its content beside a box of the page, where it covers nothing of it. */
export function Floating(props: { at: Box; children: ComponentChildren }) {
  const element = useRef<HTMLDivElement>(null);
  const { at } = props;
  useLayoutEffect(() => {
    const place = element.current;
    if (!place) return;
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const { left, top } = placeBeside(at, place.offsetWidth, place.offsetHeight, view);
    place.style.left = `${left}px`;
    place.style.top = `${top}px`;
  });
  return (
    <div ref={element} class="place">
      {props.children}
    </div>
  );
}
