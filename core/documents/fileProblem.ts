/**
 * Why a file was not opened; each has one sentence of its own in the interface. Nothing was stored or changed.
 * - `empty`: no bytes, or nothing in it to read.
 * - `tooLarge`: larger than MAX_FILE, or with more in it than can be shown.
 * - `packed`: a zip that unpacks to far more than a document has (a zip bomb), or with too many entries.
 * - `damaged`: cut short or spoilt on the way.
 * - `encrypted`: needs a password.
 * - `unsafe`: XML with a document type or nested deeper than documents are; such a file is made to do harm.
 * - `oldWord`, `rtf`, `webArchive`: has to be saved in another format first.
 * - `spreadsheet`: a workbook or a slide show.
 * - `picture`: an image, with no text.
 * - `notADocument`: anything else.
 * - `cancelled`: the caller's signal was aborted.
 */
export type FileProblem =
  | 'empty'
  | 'tooLarge'
  | 'packed'
  | 'damaged'
  | 'encrypted'
  | 'unsafe'
  | 'oldWord'
  | 'rtf'
  | 'webArchive'
  | 'spreadsheet'
  | 'picture'
  | 'notADocument'
  | 'cancelled';

/** Carries a FileProblem up to the door of the room, where it becomes a value; it never leaves the room. */
export class Refused extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** What a thrown thing says about the file: its own problem, else that the file is damaged. */
export const problemOf = (error: unknown): FileProblem => (error instanceof Refused ? error.problem : 'damaged');
