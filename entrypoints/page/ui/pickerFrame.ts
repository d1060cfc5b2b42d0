import { i18n } from '#i18n';
import partsCss from '../../../components/picker.css?inline';
import { type Host, sheetFor } from './host.ts';
import frameCss from './pickerFrame.css?inline';

/**
 * A blank frame inside the closed shadow root, for the picker. Keys typed in a shadow root still pass the page's
 * listeners on `window`, with the letters in them; keys typed in a frame do not. And as the frame is in no document
 * tree, the page's `window.frames` does not list it.
 */
export type PickerFrame = { frame: HTMLElement; body: HTMLElement };

/** Makes the frame, empty and styled. The parts' stylesheet is written for `:host`. */
export async function makePickerFrame(host: Host, title: string): Promise<PickerFrame> {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = 'picker-frame';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  host.root.append(frame);
  // Firefox puts a new document into a blank frame a moment after it was added; Chromium has fired `load` by now.
  await loaded;
  const inner = frame.contentDocument;
  const view = inner?.defaultView;
  if (!inner || !view) {
    frame.remove();
    return makePickerBox(host);
  }
  inner.documentElement.lang = i18n.t('extension.language');
  inner.title = title;
  inner.adoptedStyleSheets = [sheetFor(view, partsCss.replaceAll(':host', ':root')), sheetFor(view, frameCss)];
  return { frame, body: inner.body };
}

const boxCss = `${frameCss} .picker-frame { overflow: hidden } .cw.framed { block-size: 100% }`;

/** A page without an origin (Content-Security-Policy `sandbox`) lets nobody into its frames: a box stands in for one. */
function makePickerBox({ root }: Host): PickerFrame {
  const box = document.createElement('div');
  box.className = 'picker-frame';
  root.adoptedStyleSheets.push(sheetFor(window, boxCss));
  root.append(box);
  return { frame: box, body: box };
}
