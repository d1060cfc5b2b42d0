import type { DocumentRecord } from '../../model/document.ts';
import type { Tag } from '../../model/tag.ts';
import { LongText } from '../LongText.ts';
import { documentsWithTags, type ExportOptions, type ExportSource } from './exportSource.ts';
import { itemName, itemUri, VOCABULARY } from './itemUris.ts';

const PDF_FRAGMENT = 'http://tools.ietf.org/rfc/rfc3778';

/**
 * A review as W3C Web Annotations (JSON-LD): one annotation for each tag, with its standards, responsibilities, role,
 * strength and note as bodies, on one AnnotationPage. What the model has no word for has names of our own (`cw:`).
 */
export async function annotationPage(source: ExportSource, options: ExportOptions): Promise<Blob> {
  const { review, documents } = source;
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { cw: VOCABULARY }],
    id: `urn:uuid:${review.id}`,
    type: 'AnnotationPage',
    'cw:documents': documents.map(describe),
    startIndex: 0,
  };
  const text = new LongText();
  text.add(`${JSON.stringify(page, null, 1).slice(0, -2)},\n "items": [`);
  let total = 0;
  for await (const { document, tags } of documentsWithTags(source, options.progress)) {
    for (const tag of tags) {
      text.add(`${total === 0 ? '' : ','}\n${JSON.stringify(annotation(tag, document, options.quotes))}`);
      total += 1;
    }
  }
  const whole = { id: `urn:uuid:${review.id}#tags`, type: 'AnnotationCollection', label: review.name, total };
  text.add(`\n],\n "partOf": ${JSON.stringify(whole)}\n}\n`);
  return text.blob('application/ld+json');
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
