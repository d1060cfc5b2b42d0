import type { AnchorState, Block } from '../model/messages.ts';
import { MAX_PASSAGE } from '../model/passage.ts';
import type { Tag } from '../model/tag.ts';

/**
 * One heading, paragraph or sentence that can be chosen. UTF-16 offsets into the page's text, end not included. With `page`
 * it is a whole page without words, which stands between two offsets.
 */
export type PassageUnit = { start: number; end: number; text: string; page?: number };
/** A heading, which is its own first unit, and what stands under it; `title` is '' for text before the first heading. */
export type PassageSection = { key: number; title: string; level: number; units: PassageUnit[] };

/** Cuts a page's blocks into sections of paragraphs or sentences. Headings stay whole. */
export function passageSections(
  blocks: readonly Block[],
  by: 'paragraph' | 'sentence',
  locale: string,
): PassageSection[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const sections: PassageSection[] = [];
  for (const block of blocks) {
    if (block.level > 0 || sections.length === 0) {
      sections.push({ key: block.start, title: block.level > 0 ? block.text : '', level: block.level, units: [] });
    }
    const isWhole = by === 'paragraph' || block.level > 0;
    const units = isWhole ? [wholeOf(block)] : sentencesOf(block, segmenter);
    // One by one: a block can have more sentences than a call takes arguments.
    for (const unit of units) if (isText(unit)) sections.at(-1)?.units.push(unit);
  }
  return sections;
}

/** The sentences of a block; preformatted text whose white space was levelled for reading stays whole. */
export function sentencesOf(block: Block, segmenter: Intl.Segmenter): PassageUnit[] {
  if (block.page || block.text.length !== block.end - block.start) return [wholeOf(block)];
  return sentences(segmenter, block.text).map(({ index, segment }) => unit(block, index, segment));
}

function wholeOf({ level: _level, ...unit }: Block): PassageUnit {
  return unit;
}

function isText({ text, page }: PassageUnit): boolean {
  return page !== undefined || /[\p{L}\p{N}]/u.test(text);
}

/** A list label (“3.”, “b)”), or words that end in a short form, do not end a sentence. */
const GOES_ON =
  /^(?:\d{1,3}|[a-zA-Z]|[ivx]+)[.)]\s*$|(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|No|Nos|Sec|Fig|pp?|vs|cf|e\.g|i\.e|[A-Z])\.\s*$/;

/** The browser's sentences, put together again where it cut after a label or a short form. */
function sentences(segmenter: Intl.Segmenter, text: string): { index: number; segment: string }[] {
  const whole: { index: number; segment: string }[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const last = whole.at(-1);
    if (last && GOES_ON.test(last.segment)) last.segment += segment;
    else whole.push({ index, segment });
  }
  return whole.flatMap(inParts);
}

/** What is longer than a passage may be, as a text without a full stop, comes in parts that end with a word where they can. */
function inParts({ index, segment }: { index: number; segment: string }): { index: number; segment: string }[] {
  if (segment.length <= MAX_PASSAGE) return [{ index, segment }];
  const blank = segment.lastIndexOf(' ', MAX_PASSAGE);
  const isPair = /[\ud800-\udbff]/.test(segment.charAt(MAX_PASSAGE - 1));
  const end = blank > 0 ? blank : MAX_PASSAGE - (isPair ? 1 : 0);
  return [{ index, segment: segment.slice(0, end) }, ...inParts({ index: index + end, segment: segment.slice(end) })];
}

/** A segment without the white space around it. */
function unit(block: Block, index: number, segment: string): PassageUnit {
  const lead = segment.length - segment.trimStart().length;
  const text = segment.trim();
  const start = block.start + index + lead;
  return { start, end: start + text.length, text };
}

/** Sections with only the units that have all the words; sections left empty are dropped. */
export function findInSections(sections: PassageSection[], query: string): PassageSection[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return sections;
  const fits = ({ text }: PassageUnit) => words.every((word) => text.toLowerCase().includes(word));
  return sections
    .map((section) => ({ ...section, units: section.units.filter(fits) }))
    .filter((section) => section.units.length > 0);
}

/**
 * Which tags touch each unit, by the unit's start. `anchors` says where a tag stands now; one that is not found touches
 * none. What is drawn touches its page, if that has no words.
 */
export function tagsByUnit(
  units: readonly PassageUnit[],
  tags: readonly Tag[],
  anchors: ReadonlyMap<string, AnchorState>,
): Map<number, Tag[]> {
  const found = new Map<number, Tag[]>();
  const touch = ({ start }: PassageUnit, tag: Tag) => found.set(start, [...(found.get(start) ?? []), tag]);
  const pages = new Map(units.map((unit) => [unit.page, unit]));
  for (const tag of tags) {
    const anchor = anchors.get(tag.id);
    if (anchor?.status !== 'found' && anchor?.status !== 'changed') continue;
    const { region, quote, page } = tag.passage;
    const whole = region && pages.get(page ?? undefined);
    if (whole) touch(whole, tag);
    if (region) continue;
    const end = anchor.order + (anchor.text ?? quote.exact).length;
    for (let at = firstEndingAfter(units, anchor.order); at < units.length; at++) {
      const touched = units[at];
      if (!touched || touched.start >= end) break;
      touch(touched, tag);
    }
  }
  return found;
}

function firstEndingAfter(units: readonly PassageUnit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
