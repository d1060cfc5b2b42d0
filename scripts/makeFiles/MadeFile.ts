/** A file of the collection: its name, and its bytes when they are asked for. */
export type MadeFile = { name: string; bytes: () => Promise<Uint8Array> };
