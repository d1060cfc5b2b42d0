import { useEffect, useState } from 'preact/hooks';

const FIRST = 40;
const STEP = 120;

/** How many of `total` rows to draw now: a screenful first, then more in each pause, so that no single task is long. */
export function useSlices(total: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= total) return;
    const timer = setTimeout(() => setDrawn(drawn + STEP), 16);
    return () => clearTimeout(timer);
  }, [drawn, total]);
  return Math.min(drawn, total);
}
