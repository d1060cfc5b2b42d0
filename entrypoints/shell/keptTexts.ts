/** What stores the text of each field that is drawn, or was until just now. */
const stores = new Set<() => Promise<void>>();

/** Tells of a field whose text `store` stores, until what it gives back is called. */
export function hasText(store: () => Promise<void>): () => void {
  stores.add(store);
  return () => stores.delete(store);
}

/** Stores all that was typed on this page and waits to be stored; resolves once it is, or was refused. */
export async function storeKeptTexts(): Promise<void> {
  await Promise.all([...stores].map((store) => store()));
}
