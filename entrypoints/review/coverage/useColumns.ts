import { useEffect, useState } from 'preact/hooks';

/** Columns that a wide window shows, and how many more each pause adds. */
const FIRST = 10;
const STEP = 10;

/** The columns to draw now: those of the first screen, then more in each pause, so that no single task is long. */
export function useColumns<T>(all: readonly T[]): readonly T[] {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= all.length) return;
    const timer = setTimeout(() => setDrawn(drawn + STEP), 16);
    return () => clearTimeout(timer);
  }, [drawn, all.length]);
  return drawn >= all.length ? all : all.slice(0, drawn);
}
