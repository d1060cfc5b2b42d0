import { useEffect, useState } from 'preact/hooks';
import type { DocumentRecord } from '../../core/model/document.ts';
import { type Related, relatedDocument } from '../../core/review/relatedDocument.ts';
import { documentsOf } from '../../core/store/documents.ts';
import { tagsOfDocument } from '../../core/store/tags.ts';
import { textAt } from '../../core/store/texts.ts';

/** The document that an opened one most likely belongs to, with its number of tags; null when there is none. */
export function useRelated(document: DocumentRecord | null, text: string | null) {
  const [found, setFound] = useState<{ related: Related; tags: number } | null>(null);
  useEffect(() => {
    setFound(null);
    if (!document || text === null) return;
    let current = true;
    void look(document, text).then((result) => current && setFound(result));
    return () => {
      current = false;
    };
  }, [document, text]);
  return found;
}

async function look(document: DocumentRecord, text: string) {
  const documents = await documentsOf(document.reviewId);
  const others = await Promise.all(
    documents.map(async (other) => ({
      document: other,
      text: other.id === document.id ? null : await textAt(other.url),
    })),
  );
  const related = relatedDocument({ document, text }, others);
  return related && { related, tags: (await tagsOfDocument(related.document.id)).length };
}
