import type { DocumentRecord } from '../../model/document.ts';
import type { Tag } from '../../model/tag.ts';
import type { ReviewParts } from './reviewParts.ts';

/** A review to be exported, read document by document: so that no export ever holds all of its tags. */
export type ExportSource = Omit<ReviewParts, 'tags' | 'texts'> & {
  /** How many tags the documents have. */
  tagCount: number;
  /** The tags of one document, the oldest first. */
  tagsOf: (document: DocumentRecord) => Promise<Tag[]>;
  /** The whole text of one document, null where it was never read here. */
  textOf: (document: DocumentRecord) => Promise<string | null>;
};

/**
 * How to export. `quotes` false: positions only, without the document's own words. `now` in milliseconds. `progress` hears
 * how many tags of all are done.
 */
export type ExportOptions = { quotes: boolean; now: number; progress?: (done: number, all: number) => void };

/** Each document with its tags, in order, telling how far it is. */
export async function* documentsWithTags(
  source: ExportSource,
  progress?: ExportOptions['progress'],
): AsyncGenerator<{ document: DocumentRecord; tags: Tag[] }> {
  let done = 0;
  for (const document of source.documents) {
    const tags = await source.tagsOf(document);
    yield { document, tags };
    done += tags.length;
    progress?.(done, source.tagCount);
  }
}
