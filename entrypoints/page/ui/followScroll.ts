/** How long the page must rest after it was scrolled or its window resized, in milliseconds. */
const REST = 150;

/** Calls `moves` as the page, or anything in it, scrolls or gets another size, and `rests` when that is over. */
export function followScroll(moves: () => void, rests: () => void, signal: AbortSignal): void {
  let timer = 0;
  const move = () => {
    moves();
    clearTimeout(timer);
    timer = setTimeout(rests, REST) as unknown as number;
  };
  addEventListener('scroll', move, { signal, capture: true, passive: true });
  addEventListener('resize', move, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
