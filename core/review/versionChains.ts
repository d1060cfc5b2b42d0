type Version = { id: string; versionOf: string | null };

/** A document that nothing newer revises, with the versions before it, newest first. */
export type VersionChain<T extends Version> = { newest: T; older: T[] };

/**
 * Sorts documents by what revises what, in the order in which the newest stand. Each is in one chain at least; a version
 * that two documents revise is in both chains.
 */
export function versionChains<T extends Version>(documents: readonly T[]): VersionChain<T>[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const revised = new Set(documents.map(({ versionOf }) => versionOf));
  const reached = new Set<string>();
  const chain = (newest: T): VersionChain<T> => {
    const own = new Set([newest]);
    for (let at = before(newest); at && !own.has(at); at = before(at)) own.add(at);
    for (const { id } of own) reached.add(id);
    return { newest, older: [...own].slice(1) };
  };
  const before = ({ versionOf }: T) => (versionOf === null ? undefined : byId.get(versionOf));
  const chains = new Map(documents.filter(({ id }) => !revised.has(id)).map((newest) => [newest, chain(newest)]));
  // In a file made by hand documents may revise each other in a circle.
  for (const document of documents) if (!reached.has(document.id)) chains.set(document, chain(document));
  return documents.flatMap((document) => chains.get(document) ?? []);
}
