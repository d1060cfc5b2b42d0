import type { DocumentRecord } from '../model/document.ts';

/** Which version of its document a document is (from 1), and whether no newer one is there. */
export type Version = { version: number; newest: boolean };

type Versioned = Pick<DocumentRecord, 'id' | 'versionOf'>;

/** The versions of a review's documents, by id. One whose older version is not among them is a first version. */
export function documentVersions(documents: readonly Versioned[]): ReadonlyMap<string, Version> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const revised = new Set(documents.map(({ versionOf }) => versionOf));
  return new Map(
    documents.map((document) => {
      const seen = new Set([document.id]);
      let before = document.versionOf;
      while (before !== null && byId.has(before) && !seen.has(before)) {
        seen.add(before);
        before = byId.get(before)?.versionOf ?? null;
      }
      return [document.id, { version: seen.size, newest: !revised.has(document.id) }];
    }),
  );
}

/** Documents of which no newer version is there, in their order. */
export function newestOf<T extends Versioned>(documents: readonly T[]): T[] {
  const versions = documentVersions(documents);
  return documents.filter(({ id }) => versions.get(id)?.newest);
}
