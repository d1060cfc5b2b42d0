import type { AnchorState, Block } from '../model/messages.ts';
import type { Suggestion } from '../model/suggestion.ts';
import type { Tag } from '../model/tag.ts';
import type { Verdict } from '../model/verdict.ts';
import { type PassageUnit, passageSections, tagsByUnit } from './passageSections.ts';

/** A sentence to look at, with the heading that it stands under. */
export type ScanUnit = PassageUnit & { heading: string };

/** A passage that nobody has tagged and that likely speaks to a standard. */
export type ScanFind = ScanUnit & { suggestions: Suggestion[] };

/** Fewer words than this are a label, not a passage. */
const LEAST_WORDS = 5;

/** The sentences of a document that are no headings and that no tag touches, in its order. */
export function scanUnits(
  blocks: readonly Block[],
  tags: readonly Tag[],
  anchors: ReadonlyMap<string, AnchorState>,
  locale: string,
): ScanUnit[] {
  const headings = new Set(blocks.filter(({ level }) => level > 0).map(({ start }) => start));
  const units = passageSections(blocks, 'sentence', locale).flatMap(({ title, units }) =>
    units.map((unit) => ({ ...unit, heading: title })),
  );
  const tagged = tagsByUnit(units, tags, anchors);
  return units.filter(
    ({ start, page, text }) =>
      page === undefined && !headings.has(start) && !tagged.has(start) && text.split(/\s+/).length >= LEAST_WORDS,
  );
}

/** What was found for one standard, best first. */
export type ScanGroup = { standardId: string; finds: ScanFind[] };

/** Finds by the standard that is suggested first, in the order of the standards; those without any are left empty. */
export function groupFinds(finds: readonly ScanFind[], standardIds: readonly string[]): ScanGroup[] {
  return standardIds.map((standardId) => ({
    standardId,
    finds: finds
      .filter(({ suggestions }) => suggestions[0]?.standardId === standardId)
      .sort((a, b) => (b.suggestions[0]?.score ?? 0) - (a.suggestions[0]?.score ?? 0)),
  }));
}

/** Whether a person has dismissed a suggestion of this standard for these words, in this document. */
export function dismissedIn(
  verdicts: readonly Verdict[],
  documentId: string | null,
): (words: string, id: string) => boolean {
  const key = (words: string, id: string) => `${id} ${words.toLowerCase().replace(/\s+/g, ' ').trim()}`;
  const keys = new Set(
    verdicts
      .filter((verdict) => verdict.verdict === 'dismissed' && verdict.documentId === documentId)
      .map((verdict) => key(verdict.words, verdict.standardId)),
  );
  return (words, id) => keys.has(key(words, id));
}
