import { versionChains } from './versionChains.ts';

/** Which version of its document a document is (from 1), and whether no newer one is there. */
export type DocumentVersion = { version: number; newest: boolean };

type Versioned = { id: string; versionOf: string | null };

/** The versions of a review's documents, by id. One whose older version is not among them is a first version. */
export function documentVersions(documents: readonly Versioned[]): ReadonlyMap<string, DocumentVersion> {
  return new Map(
    versionChains(documents).flatMap(({ newest, older }) =>
      [newest, ...older].map(
        ({ id }, index) => [id, { version: older.length + 1 - index, newest: index === 0 }] as const,
      ),
    ),
  );
}

/** Documents of which no newer version is there, in their order. */
export const newestOf = <T extends Versioned>(documents: readonly T[]): T[] =>
  versionChains(documents).map(({ newest }) => newest);
