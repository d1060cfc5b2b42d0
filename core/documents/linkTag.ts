import { escapeHtml } from './escapeHtml.ts';

const LEADS_OUT = /^(?:https?|mailto|tel):/i;
const MAX_ADDRESS = 2000;

/** Place names of a document get this in front, so that they never meet a name of the page that shows it. */
export const PLACE = 'doc-';

/**
 * The tag of a link as it is written between `<` and `>`: a place in the document, or an address outside, shown as its
 * title and opened in a tab of its own when a person follows it. Null for every other address; its words stay.
 */
export function linkTag(address: string): string | null {
  const target = address.trim();
  if (target.startsWith('#')) return target.length > 1 ? `a href="#${PLACE}${escapeHtml(target.slice(1))}"` : null;
  if (!LEADS_OUT.test(target) || target.length > MAX_ADDRESS) return null;
  const shown = escapeHtml(target);
  return `a href="${shown}" title="${shown}" target="_blank" rel="noopener noreferrer"`;
}
