import type { DocumentWords } from '../documentWords.ts';
import type { Pictures } from '../Pictures.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { WordNumbering } from './WordNumbering.ts';
import type { Relations } from './WordPackage.ts';
import type { WordStyles } from './WordStyles.ts';

/** A part besides the body that the body points into, by the ids it uses. */
export type Side = { elements: Map<string, XmlElement>; relations: Relations };

/** What all stories of one Word file share. */
export type WordDocument = {
  styles: WordStyles;
  numbering: WordNumbering;
  pictures: Pictures;
  words: DocumentWords;
  comments: Side;
  footnotes: Side;
  endnotes: Side;
  /** Numbers of notes by their ids, in the order in which they are referred to. */
  notesUsed: Record<'footnotes' | 'endnotes', Map<string, string>>;
  commentsUsed: Set<string>;
  /** Set by a title before the first heading: headings then stand one level below it. */
  headingShift: 0 | 1;
  hasHeading: boolean;
};
