import { useEffect, useState } from 'preact/hooks';
import type { DocumentRecord } from '../../core/model/document.ts';
import { type Related, relatedDocument } from '../../core/review/relatedDocument.ts';
import { live } from '../../core/store/live.ts';
import { tagsOfDocument } from '../../core/store/tags.ts';
import { sketchesOf } from '../../core/store/texts.ts';

/** The document that an opened one most likely belongs to, with its number of tags; null when there is none. */
export function useRelated(document: DocumentRecord | null) {
  const [found, setFound] = useState<{ related: Related; tags: number } | null>(null);
  useEffect(() => {
    setFound(null);
    if (!document) return;
    const stop = new AbortController();
    live(() => look(document), setFound, stop.signal);
    return () => stop.abort();
  }, [document]);
  return found;
}

async function look(document: DocumentRecord) {
  const related = relatedDocument(document, await sketchesOf(document.reviewId));
  return related && { related, tags: (await tagsOfDocument(related.document.id)).length };
}
