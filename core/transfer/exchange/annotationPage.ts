import type { DocumentRecord } from '../../model/document.ts';
import type { Tag } from '../../model/tag.ts';
import { itemName, itemUri, VOCABULARY } from './itemUris.ts';
import type { ExportOptions, ReviewParts } from './reviewParts.ts';

/** How many annotations are made before the window has its turn. */
const SLICE = 1000;
const PDF_FRAGMENT = 'http://tools.ietf.org/rfc/rfc3778';

/**
 * A review as W3C Web Annotations (JSON-LD): one annotation for each tag, with its standards, responsibilities, role,
 * strength and note as bodies, on one AnnotationPage. What the model has no word for has names of our own (`cw:`).
 */
export async function annotationPage(parts: ReviewParts, options: ExportOptions): Promise<Blob> {
  const documents = new Map(parts.documents.map((document) => [document.id, document]));
  const tags = parts.tags.filter(({ documentId }) => documents.has(documentId));
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { cw: VOCABULARY }],
    id: `urn:uuid:${parts.review.id}`,
    type: 'AnnotationPage',
    partOf: {
      id: `urn:uuid:${parts.review.id}#tags`,
      type: 'AnnotationCollection',
      label: parts.review.name,
      total: tags.length,
    },
    'cw:documents': parts.documents.map(describe),
    startIndex: 0,
  };
  const chunks: string[] = [`${JSON.stringify(page, null, 1).slice(0, -2)},\n "items": [\n`];
  for (let from = 0; from < tags.length; from += SLICE) {
    options.signal?.throwIfAborted();
    const slice = tags.slice(from, from + SLICE).map((tag) => {
      const document = documents.get(tag.documentId) as DocumentRecord;
      return JSON.stringify(annotation(tag, document, options.quotes));
    });
    chunks.push(from > 0 ? ',\n' : '', slice.join(',\n'));
    options.progress?.(from + slice.length, tags.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob([...chunks, '\n]}\n'], { type: 'application/ld+json' });
}

function describe({ url, alsoAt, kind, title, fileName, fileSize, textHash, organisation }: DocumentRecord) {
  return { url, alsoAt, kind, title, fileName, fileSize, textHash, organisation };
}

/** One tag as an annotation that stands for itself, but for the context that the page has. */
export function annotation(tag: Tag, document: DocumentRecord, quotes: boolean): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${tag.id}`,
    type: 'Annotation',
    motivation: 'classifying',
    ...(tag.by ? { creator: { type: 'Person', nickname: tag.by } } : {}),
    created: new Date(tag.createdAt).toISOString(),
    modified: new Date(tag.updatedAt).toISOString(),
    generator: { id: VOCABULARY.slice(0, -1), type: 'Software', name: 'Crosswalk' },
    body: bodies(tag),
    target: {
      type: 'SpecificResource',
      source: document.url,
      state: { type: 'TimeState', sourceDate: new Date(tag.createdAt).toISOString() },
      selector: selectors(tag, quotes),
    },
    'cw:edition': tag.edition,
    'cw:textVersion': tag.passage.textVersion,
    ...(tag.passage.page === null ? {} : { 'cw:page': tag.passage.page }),
    ...(quotes && tag.passage.heading ? { 'cw:heading': tag.passage.heading } : {}),
    ...(tag.suggested ? { 'cw:suggested': true } : {}),
    ...(tag.detachedAt === null ? {} : { 'cw:detached': new Date(tag.detachedAt).toISOString() }),
  };
}

function bodies(tag: Tag): object[] {
  const classified = (name: string, itemIds: string[]) =>
    itemIds.map((itemId) => ({
      type: 'SpecificResource',
      purpose: 'classifying',
      source: itemUri(itemId),
      [name]: itemId,
    }));
  return [
    ...classified('cw:standard', tag.standards),
    ...classified('cw:responsibility', tag.responsibilities),
    ...tag.standards.map((itemId) => ({ type: 'TextualBody', purpose: 'tagging', value: itemName(itemId) })),
    ...(tag.role === null ? [] : [{ type: 'TextualBody', purpose: 'tagging', value: `role:${tag.role}` }]),
    { type: 'TextualBody', purpose: 'assessing', value: tag.strength },
    ...(tag.note ? [{ type: 'TextualBody', purpose: 'commenting', value: tag.note }] : []),
  ];
}

function selectors({ passage }: Tag, quotes: boolean): object[] {
  const { quote, position, path, page, region } = passage;
  const hasWords = quotes && (quote.exact !== '' || region === null);
  return [
    ...(hasWords ? [quote] : []),
    position,
    ...(path ? [path] : []),
    ...(page === null
      ? []
      : [
          {
            type: 'FragmentSelector',
            conformsTo: PDF_FRAGMENT,
            value: region?.value ?? `page=${page}`,
            ...(region ? { 'cw:file': region.file } : {}),
          },
        ]),
  ];
}
