import type { Tag } from '../model/tag.ts';
import { type Agreement, agreement, type Judged } from './agreement.ts';
import { passageUnits, placedTags, type ReadingUnit, sentenceUnits, tagsByReadingUnit } from './readingUnits.ts';

/** A document that both have read: its id in each reading, and its text where it is here. */
export type SharedDocument = { first: string; second: string; title: string; text: string | null };

/**
 * Words that the two readers judged differently for one standard. `kind`: one alone tagged them, or both with different
 * strengths. `key` is the same as long as the tags are.
 */
export type Disagreement = {
  key: string;
  standardId: string;
  kind: 'onlyFirst' | 'onlySecond' | 'strength';
  document: SharedDocument;
  text: string;
  first: Tag[];
  second: Tag[];
};

/** Two readings side by side. `agreed` has the first reader's tags with the standards that the second gave the same words. */
export type Comparison = {
  standards: { standardId: string; agreement: Agreement }[];
  disagreements: Disagreement[];
  agreed: { tag: Tag; standards: string[] }[];
  /** Whether some documents have no text here, so that only tagged words could be compared. */
  onlyTagged: boolean;
  /** Tags that could not be compared: parts of pages, tags without a place. */
  leftOut: number;
};

/**
 * Compares two readings of the same documents, sentence by sentence, for each of the standards; disagreements come in the
 * order of the documents and their words. The window has its turn after each document; the promise rejects once the signal
 * has aborted.
 */
export async function compareReadings(
  documents: readonly SharedDocument[],
  readings: { first: readonly Tag[]; second: readonly Tag[] },
  standardIds: readonly string[],
  { locale, signal }: { locale: string; signal?: AbortSignal },
): Promise<Comparison> {
  const counts = new Map(standardIds.map((id) => [id, { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 } as Judged]));
  const disagreements = new Map<string, Disagreement>();
  const agreed = new Map<string, { tag: Tag; standards: Set<string> }>();
  let [units, placed] = [0, 0];
  for (const document of documents) {
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    const first = placedTags(of(readings.first, document.first), document.text);
    const second = placedTags(of(readings.second, document.second), document.text);
    placed += first.length + second.length;
    const all: ReadingUnit[] =
      document.text === null
        ? passageUnits(
            document.first,
            [...first, ...second].map(({ tag }) => tag),
          )
        : sentenceUnits(document.first, document.text, locale);
    units += all.length;
    const [byFirst, bySecond] = [tagsByReadingUnit(all, first), tagsByReadingUnit(all, second)];
    for (const [at, unit] of all.entries()) {
      const [a, b] = [byFirst[at] ?? [], bySecond[at] ?? []];
      for (const standardId of new Set([...a, ...b].flatMap(({ standards }) => standards))) {
        const judged = counts.get(standardId);
        if (!judged) continue;
        const [mine, theirs] = [withStandard(a, standardId), withStandard(b, standardId)];
        judged[mine.length === 0 ? 'onlySecond' : theirs.length === 0 ? 'onlyFirst' : 'both'] += 1;
        const kind = kindOf(mine, theirs);
        if (kind) note(disagreements, { standardId, kind, document, text: unit.text, first: mine, second: theirs });
        else for (const tag of mine) agree(agreed, tag, standardId);
      }
    }
  }
  const onlyTagged = documents.some(({ text }) => text === null);
  for (const judged of counts.values()) judged.neither = units - judged.both - judged.onlyFirst - judged.onlySecond;
  const list = [...disagreements.values()];
  const differs = new Set(list.flatMap(({ standardId, first }) => first.map(({ id }) => `${id} ${standardId}`)));
  return {
    standards: standardIds.map((standardId) => ({
      standardId,
      agreement: agreement(counts.get(standardId) as Judged, onlyTagged),
    })),
    disagreements: list,
    agreed: [...agreed.values()].flatMap(({ tag, standards }) => {
      const left = [...standards].filter((id) => !differs.has(`${tag.id} ${id}`));
      return left.length > 0 ? [{ tag, standards: left }] : [];
    }),
    onlyTagged,
    leftOut: readings.first.length + readings.second.length - placed,
  };
}

const of = (tags: readonly Tag[], documentId: string) => tags.filter((tag) => tag.documentId === documentId);
const withStandard = (tags: Tag[], id: string) => [...new Set(tags)].filter(({ standards }) => standards.includes(id));

function kindOf(first: Tag[], second: Tag[]): Disagreement['kind'] | null {
  if (first.length === 0) return 'onlySecond';
  if (second.length === 0) return 'onlyFirst';
  return second.some(({ strength }) => first.some((tag) => tag.strength === strength)) ? null : 'strength';
}

/** Neighbouring sentences of the same tags are one disagreement. */
function note(all: Map<string, Disagreement>, found: Omit<Disagreement, 'key'>): void {
  const ids = (tags: Tag[]) => tags[0]?.id ?? '';
  const key = `${found.standardId} ${ids(found.first)} ${ids(found.second)}`;
  const there = all.get(key);
  if (there) there.text = there.text.endsWith(found.text) ? there.text : `${there.text} ${found.text}`;
  else all.set(key, { ...found, key });
}

function agree(all: Map<string, { tag: Tag; standards: Set<string> }>, tag: Tag, standardId: string): void {
  const entry = all.get(tag.id) ?? { tag, standards: new Set() };
  entry.standards.add(standardId);
  all.set(tag.id, entry);
}
