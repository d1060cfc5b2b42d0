/** What an element's name says about the text inside it. A heading's kind is `HEADING` plus its level. */
export const SKIPPED = 1;
export const BLOCK = 2;
export const PREFORMATTED = 3;
export const BREAK = 4;
export const FRAME = 5;
export const SLOT = 6;
/** Inline, and in our reader perhaps no part of the document (OWN_HOST). */
export const MARK = 7;
export const HEADING = 10;

const kinds = new Map<string, number>();
const name = (kind: number, names: string) => {
  for (const each of names.split(' ')) kinds.set(each, kind);
};
name(
  SKIPPED,
  'head script style noscript template textarea select option optgroup datalist canvas audio video object embed noframes noembed rp title desc metadata defs annotation annotation-xml',
);
name(
  BLOCK,
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr legend li main menu nav ol p search section summary table tbody td tfoot th thead tr ul text',
);
name(PREFORMATTED, 'pre listing plaintext xmp');
name(BREAK, 'br');
name(FRAME, 'iframe frame');
name(SLOT, 'slot');
name(MARK, 'del sup');
for (let level = 1; level <= 6; level++) name(HEADING + level, `h${level}`);

/** The kind of an element by its local name; 0 for everything else that is inline or unknown. Part of the text version. */
export const kindOf = (localName: string): number => kinds.get(localName) ?? 0;

/**
 * Our own host element carries this attribute, empty; nothing in it belongs to the page. In the reader it names what is
 * shown but is no part of a document's own words: deleted text, comments, page headers.
 */
export const OWN_HOST = 'data-crosswalk';
