import { type Host, inPixels, setScheme, sheetFor, type Theme } from './host.ts';

/**
 * A blank frame inside the closed shadow root, for the picker. Keys typed in a shadow root still pass the page's
 * listeners on `window`, with the letters in them; keys typed in a frame do not. The frame is in no document tree, so
 * `window.frames` of the page does not list it.
 */
export type PickerFrame = { frame: HTMLIFrameElement; body: HTMLElement; remove: () => void };

/** Makes the frame, empty and hidden, styled with `css` (which is written for `:host`). */
export async function makePickerFrame(host: Host, css: string, title: string, theme: Theme): Promise<PickerFrame> {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = 'picker-frame';
  host.root.append(frame);
  await loaded(frame);
  const inner = frame.contentDocument;
  const view = inner?.defaultView;
  if (!inner || !view) throw new Error('The picker frame has no document.');
  inner.documentElement.lang = 'en';
  inner.title = title;
  inner.adoptedStyleSheets = [sheetFor(view, inPixels(css.replaceAll(':host', ':root'), host.element))];
  setScheme(inner.documentElement, theme);
  setScheme(frame, theme);
  return { frame, body: inner.body, remove: () => frame.remove() };
}

/** Firefox puts a new document into a blank frame a moment after it was added; Chromium has it at once. */
function loaded(frame: HTMLIFrameElement): Promise<void> {
  if (!navigator.userAgent.includes('Firefox')) return Promise.resolve();
  return new Promise((resolve) => frame.addEventListener('load', () => resolve(), { once: true }));
}
