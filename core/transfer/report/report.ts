import type { CategoryCode } from '../../../content/schema.ts';
import type { Strength } from '../../model/tag.ts';
import type { CsvCell } from '../csv.ts';

/** What a report is made of, in its order. */
export const SECTIONS = [
  'summary',
  'coverage',
  'findings',
  'conflicts',
  'absences',
  'questions',
  'worksheet',
  'steps',
  'chain',
  'passages',
  'method',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/**
 * A report with all its words and nothing else: whatever shows or saves one (page, HTML, Word, spreadsheet, text) goes by
 * this alone.
 */
export type Report = {
  language: string;
  /** What it is a report of, above the title. */
  kind: string;
  title: string;
  /** By whom, when, of what. */
  by: string;
  sections: Section[];
  foot: string;
  words: QuoteWords;
};

/** What is said beside every quote: its strength, that its words are left out, that its document can be opened. */
export type QuoteWords = { strength: Record<Strength, string>; leftOut: string; open: string };

export type Section = { id: SectionId; title: string; blocks: Block[]; sheet: Sheet | null };

/** A piece of a section as it is read. An `entry` and what is in it belong together on paper where that is possible. */
export type Block =
  | { kind: 'text'; text: string; look: Look }
  | { kind: 'facts'; label: string; facts: { label: string; value: string; more: string }[] }
  | { kind: 'heading'; level: 3 | 4; title: string; code: CategoryCode | null }
  | { kind: 'entry'; level: 3 | 4; title: string; code: CategoryCode | null; aside: string; blocks: Block[] }
  | { kind: 'table'; table: Table }
  | { kind: 'quote'; quote: Quote }
  | { kind: 'list'; numbered: boolean; items: Block[][] };

/** `lead` is the reviewer's own summary, `label` a few words over what follows, `meta` small print. */
export type Look = 'plain' | 'lead' | 'label' | 'meta';

/** Words of a document, with where they stand. `text` is null while quotes are left out, '' for what has no words. */
export type Quote = {
  text: string | null;
  strength: Strength;
  /** Null: it stands under standards of two categories, or none. */
  code: CategoryCode | null;
  place: string;
  note: string;
  /** Where the document can be opened on any machine, at these words if possible; null for what is a file here alone. */
  href: string | null;
  tagId: string | null;
};

/** A chart in one cell, with what it says in words. `of` is the longest of its table. */
export type Bar = { strong: number; partial: number; conflicts: number; of: number; words: string };
export type TableCell = string | number | Bar;
/** The first column heads its row; `group` rows head those under them ('' for none). */
export type Table = {
  caption: string;
  columns: { title: string; kind: 'text' | 'number' | 'bar' }[];
  groups: { title: string; code: CategoryCode | null; rows: { head: string; cells: TableCell[] }[] }[];
};

/** The same for a spreadsheet: one row for each thing. Widths are in characters. */
export type Sheet = { name: string; columns: { title: string; width: number }[]; rows: CsvCell[][] };

/**
 * The catalogue of texts: one by its key, with what is put into it. A number chooses its form and is put in as $1, unless
 * other words follow it.
 */
export type Say = (key: string, ...values: (number | string[])[]) => string;
