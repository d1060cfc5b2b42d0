import { browser } from '@wxt-dev/browser';

const ends = new AbortController();

/** Aborts once this script is over. */
export const lifetime = ends.signal;

/**
 * Whether the extension was updated or removed under this page, so that nothing can be saved from here. No event tells
 * of it, so it is looked at whenever the person or the page does something.
 */
export function isOver(): boolean {
  if (!browser.runtime?.id) ends.abort();
  return lifetime.aborted;
}
