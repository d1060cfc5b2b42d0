import { type Inputs, useEffect } from 'preact/hooks';

/** Runs `start` after drawing with a signal that aborts when an input changes or the component goes. */
export function useSignal(start: (signal: AbortSignal) => void, inputs: Inputs): void {
  useEffect(() => {
    const stop = new AbortController();
    start(stop.signal);
    return () => stop.abort();
  }, inputs);
}
