import { i18n } from '#i18n';
import partsCss from '../../../components/picker.css?inline';
import { type Host, sheetFor } from './host.ts';
import frameCss from './surfaceFrame.css?inline';

/**
 * A blank frame inside the closed shadow root, one for each surface. A shadow root alone is not closed enough: keys
 * typed in it still pass the page's listeners on `window`, with the letters in them, and Chromium's `window.find` looks
 * into it. Neither reaches into a frame, and as it is in no document tree, the page's `window.frames` does not list it.
 */
export type SurfaceFrame = {
  frame: HTMLElement;
  /** Where Preact draws; its only child is the surface. */
  surface: HTMLElement;
};

/** Makes the frame, empty and styled. The parts' stylesheet is written for `:host`. */
export async function makeSurfaceFrame(host: Host, title: string): Promise<SurfaceFrame> {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = 'surface-frame';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  host.layer.append(frame);
  // Firefox puts a new document into a blank frame a moment after it was added; Chromium has fired `load` by now.
  await loaded;
  const inner = frame.contentDocument;
  const view = inner?.defaultView;
  if (!inner || !view) {
    frame.remove();
    return makeBox(host);
  }
  inner.documentElement.lang = i18n.t('extension.language');
  inner.title = title;
  inner.adoptedStyleSheets = [sheetFor(view, partsCss.replaceAll(':host', ':root')), sheetFor(view, frameCss)];
  return { frame, surface: surfaceIn(inner.body) };
}

const boxCss = `${frameCss} .surface-frame { overflow: hidden }`;

/** A page without an origin (Content-Security-Policy `sandbox`) lets nobody into its frames: a box stands in for one. */
function makeBox({ root, layer }: Host): SurfaceFrame {
  const box = document.createElement('div');
  box.className = 'surface-frame';
  root.adoptedStyleSheets.push(sheetFor(window, boxCss));
  layer.append(box);
  return { frame: box, surface: surfaceIn(box) };
}

function surfaceIn(parent: HTMLElement): HTMLElement {
  const surface = parent.ownerDocument.createElement('div');
  surface.className = 'cw framed';
  parent.append(surface);
  return surface;
}
