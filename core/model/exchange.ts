/**
 * Why a file of another program, or of a colleague, was not read. Nothing was changed.
 * - `foreign`: none of the formats that Crosswalk reads.
 * - `damaged`: cut short, altered, or not what its format says.
 * - `oversized`: larger than such files are, or with more in it than we read.
 * - `packed`: a zip that unpacks to far more than it should.
 * - `unsafe`: made to do harm: nested without end, a document type, names of the language itself, an address that runs.
 * - `newer`: made by a newer Crosswalk; `format` is its number.
 * - `edition`: tagged with another edition of the standards; `edition` is its name.
 * - `empty`: nothing in it that could be taken over.
 * - `codebook`: codes and no codings; `known` of its `codes` are items of ours, which are here already.
 */
export type ExchangeRefusal = {
  ok: false;
  reason: 'foreign' | 'damaged' | 'oversized' | 'packed' | 'unsafe' | 'newer' | 'edition' | 'empty' | 'codebook';
  format?: number;
  edition?: string;
  known?: number;
  codes?: number;
};

/** A refusal of that reason. */
export const refused = (
  reason: ExchangeRefusal['reason'],
  more: Omit<ExchangeRefusal, 'ok' | 'reason'> = {},
): ExchangeRefusal => ({ ok: false, reason, ...more });

/**
 * Why one coding of a file cannot be taken over; the others can.
 * - `noStandard`: none of its codes is a standard or responsibility of ours.
 * - `noPassage`: it has neither words nor a place in a text that is here.
 * - `noAddress`: it is about something that has no address to open it at.
 * - `tooLong`: its passage is longer than a tag may have.
 * - `notText`: it is of a picture, a part of a page, a recording, or a document as a whole.
 */
export const SKIPPED = ['noStandard', 'noPassage', 'noAddress', 'tooLong', 'notText'] as const;
export type Skipped = Record<(typeof SKIPPED)[number], number>;

/** Nothing left out yet. */
export const noneSkipped = (): Skipped => ({ noStandard: 0, noPassage: 0, noAddress: 0, tooLong: 0, notText: 0 });
