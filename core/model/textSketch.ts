/**
 * What a text is made of, small enough to be compared with many: of its runs of words (as 32-bit hashes, `runs` of them,
 * no two alike) the least ones, in ascending order.
 */
export type TextSketch = { runs: number; least: Uint32Array };
