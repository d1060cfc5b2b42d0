/** The window of a document that was read, as far as highlights need it. */
export type HighlightWindow = Window & {
  CSS?: object & { highlights?: HighlightRegistry };
  Highlight?: typeof Highlight;
};

/**
 * The highlight registry of one window of several. In Firefox 153 a content script that reads `window.CSS.highlights`
 * at one place in the code for a page and then for its frame soon gets the frame's registry for both (the getter of the
 * namespace object is cached across windows). Calling that window's own getter gives the right one.
 */
export function highlightRegistry(window: HighlightWindow): HighlightRegistry | undefined {
  const { CSS: css } = window;
  if (!css) return undefined;
  const getter = Object.getOwnPropertyDescriptor(css, 'highlights')?.get;
  return getter ? getter.call(css) : css.highlights;
}
