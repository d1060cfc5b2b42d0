import { options } from 'preact';

/** Changes a component's state and draws it before it returns, for what cannot wait: a page that is about to be printed. */
export function drawNow(change: () => void): void {
  const { debounceRendering } = options;
  options.debounceRendering = (draw) => draw();
  change();
  if (debounceRendering) options.debounceRendering = debounceRendering;
  else delete options.debounceRendering;
}
