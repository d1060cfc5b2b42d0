import type { Inputs } from 'preact/hooks';
import { useEffect, useState } from 'preact/hooks';

/**
 * The newest value of something that reports its changes (settings, a live query), undefined until the first report.
 * `subscribe` is called again when an input changes; its signal aborts then and when the component goes.
 */
export function useSubscribed<T>(
  subscribe: (next: (value: T) => void, signal: AbortSignal) => void,
  inputs: Inputs,
): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const ends = new AbortController();
    subscribe((next) => setValue(() => next), ends.signal);
    return () => ends.abort();
  }, inputs);
  return value;
}
