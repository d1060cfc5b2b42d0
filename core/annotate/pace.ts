/**
 * How long work may hold the page's thread before it gives way, in milliseconds; what is done between two looks at the
 * clock comes on top, and all together must stay under 8.
 */
const SLICE = 4;

/** The clock is looked at after so much work; asking it costs more than many steps do. */
const LOOK = 8192;

/**
 * Cuts long work into slices: `if (pace.due(units)) await pace.rest()`, with the units of text that were just looked
 * through, so that the clock is not asked at every step.
 */
export type Pace = { due(units: number): boolean; rest(): Promise<void> };

/**
 * A pace for one piece of work. `rest` throws the signal's reason once it has aborted.
 * `pause` gives the thread away; without it, the browser's own way is taken.
 */
export function makePace(signal?: AbortSignal, pause: () => Promise<void> = giveWay): Pace {
  let until = performance.now() + SLICE;
  let done = 0;
  return {
    due(units) {
      done += units;
      if (done < LOOK) return false;
      done = 0;
      return performance.now() >= until;
    },
    async rest() {
      await pause();
      signal?.throwIfAborted();
      until = performance.now() + SLICE;
    },
  };
}

/** Lets the page handle input and paint, then goes on; without `scheduler.yield` a message does the same. */
function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
