/** What is opened at most. Sizes are bytes unless said otherwise. */
const MB = 1_000_000;

/** A file as it comes. */
export const MAX_FILE = 300 * MB;
/** A text, Markdown or HTML file, with the pictures in it. */
export const MAX_TEXT_FILE = 50 * MB;
/** Characters of HTML that any file but a PDF becomes, without pictures: it is one page, so it has to stay readable. */
export const MAX_HTML = 12_000_000;
/** Everything in a zip together, as its directory states it. */
export const MAX_UNPACKED = 1_000 * MB;
/** One XML part of a Word or OpenDocument file. */
export const MAX_PART = 128 * MB;
/** How often larger than packed a part over SMALL_PART may be. Word's own parts reach about 30. */
export const MAX_RATIO = 200;
export const SMALL_PART = 50 * MB;
export const MAX_ENTRIES = 20_000;
/** Elements inside each other; a table in a table in a text box needs about 60. */
export const MAX_DEPTH = 300;
/** Elements of HTML that are open at a time; real pages stay under a hundred. */
export const MAX_OPEN = 5_000;
/** Elements of one paragraph, table or content control that are held at a time. */
export const MAX_ELEMENTS = 1_000_000;
/** One picture, and all pictures of a document as they stand in its HTML. */
export const MAX_PICTURE = 30 * MB;
export const MAX_PICTURES = 150 * MB;
/** Milliseconds that reading a file may take; a 2,000-page contract takes a few seconds. */
export const MAX_TIME = 120_000;
