/**
 * How far a person has read. In a document with pages the page (from 1) that fills most of the window, and how far down
 * that page the window begins, in heights of it (less than 0: above it); in one without, `page` is 0 and `top` the UTF-16 offset of the text that is at the top.
 */
export type ReadingPlace = { page: number; top: number };
