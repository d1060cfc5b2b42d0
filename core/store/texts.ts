import type { DocumentRecord } from '../model/document.ts';
import type { Result } from '../model/result.ts';
import type { TextOutline } from '../model/textOutline.ts';
import type { TextSketch } from '../model/textSketch.ts';
import { database } from './database.ts';
import { documentsOf } from './documents.ts';
import { transact } from './transact.ts';

/**
 * Keeps the whole text of a document, as its text model reads it, under its address, with its sketch and (where it is
 * known) its outline. What is there already is not written again. No step to undo.
 */
export function keepText(
  url: string,
  text: string,
  sketch: TextSketch,
  outline: TextOutline | null,
): Promise<Result<null>> {
  const { texts, sketches } = database;
  return transact([texts, sketches], async () => {
    const known = await texts.get(url);
    const isOutlined = outline === null || known?.outline !== undefined;
    if (known?.text === text && isOutlined && (await sketches.get(url))) return null;
    await texts.put({ url, text, ...(outline ? { outline } : {}) });
    await sketches.put({ url, ...sketch });
    return null;
  });
}

/** The text of the document at an address when it was read last, or null when it never was. */
export async function textAt(url: string): Promise<string | null> {
  return (await database.texts.get(url))?.text ?? null;
}

/** The text of the document at an address with its outline (null: not known), or null when it was never read. */
export async function outlinedTextAt(url: string): Promise<{ text: string; outline: TextOutline | null } | null> {
  const kept = await database.texts.get(url);
  return kept ? { text: kept.text, outline: kept.outline ?? null } : null;
}

/** The documents of a review, oldest first, each with the sketch of its text (null: never read). */
export async function sketchesOf(reviewId: string): Promise<{ document: DocumentRecord; sketch: TextSketch | null }[]> {
  const documents = await documentsOf(reviewId);
  const found = await database.sketches.bulkGet(documents.map(({ url }) => url));
  return documents.map((document, index) => ({ document, sketch: found[index] ?? null }));
}
