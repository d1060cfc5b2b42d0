import { framework, responsibilitiesOf, standardsOf } from '../../../content/framework.ts';
import { stableId } from '../../model/stableId.ts';
import { STRENGTHS } from '../../model/tag.ts';
import { itemName, itemUuid } from '../exchange/itemUris.ts';
import type { ExportOptions, ReviewParts } from '../exchange/reviewParts.ts';

type Version = '1.1' | '1.0';
type Item = { id: string; statement: string; name?: string; type: string; parent: string; more?: object };

const DOCUMENT = itemUuid('framework');
const uri = (uuid: string): string => `urn:uuid:${uuid}`;
/** CASE has names on one line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The framework as a CASE package, with an association for each tag's standards: exemplar, from the standard to the passage.
 * 1.0 is for OpenSALT and what reads like it. Ids are the same in every package.
 */
export async function casePackage(
  parts: ReviewParts,
  { quotes, now, signal }: ExportOptions,
  version: Version,
): Promise<Blob> {
  signal?.throwIfAborted();
  const lastChangeDateTime = new Date(now).toISOString();
  const link = (id: string, title: string) => ({ title: oneLine(title), identifier: id, uri: uri(id) });
  const whole = link(DOCUMENT, framework.name);
  const all = items();
  const titles = new Map(all.map(({ id, name, statement }) => [id, name ?? statement]));
  const node = (id: string) => (id === 'framework' ? whole : link(itemUuid(id), titles.get(id) ?? id));
  const children = all.map(({ id, parent }, index) => ({
    identifier: stableId(`case/child/${id}`),
    uri: uri(stableId(`case/child/${id}`)),
    associationType: 'isChildOf',
    sequenceNumber: index + 1,
    originNodeURI: node(id),
    destinationNodeURI: node(parent),
    lastChangeDateTime,
  }));
  const serves = framework.responsibilities.flatMap((each) =>
    each.standards.map((standard) => {
      const identifier = stableId(`case/serves/${each.id}/${standard}`);
      const ends = { originNodeURI: node(each.id), destinationNodeURI: node(standard) };
      return { identifier, uri: uri(identifier), associationType: 'isRelatedTo', ...ends, lastChangeDateTime };
    }),
  );
  const body = {
    CFDocument: {
      identifier: DOCUMENT,
      uri: uri(DOCUMENT),
      ...(version === '1.1' ? { caseVersion: '1.1', frameworkType: 'Professional learning' } : {}),
      creator: framework.publisher,
      title: framework.name,
      lastChangeDateTime,
      officialSourceURL: framework.url,
      publisher: framework.publisher,
      description: framework.summary,
      language: 'en',
      version: framework.edition,
      notes: framework.notice,
    },
    CFItems: all.map(({ id, statement, name, type, more }) => ({
      identifier: itemUuid(id),
      fullStatement: statement,
      ...(name ? { abbreviatedStatement: oneLine(name) } : {}),
      CFItemType: type,
      uri: uri(itemUuid(id)),
      language: 'en',
      ...more,
      lastChangeDateTime,
      ...(version === '1.0' ? { CFDocumentURI: whole } : {}),
    })),
    CFAssociations: [...children, ...serves, ...alignments(parts, quotes, version, node)],
    CFRubrics: [rubric(lastChangeDateTime)],
  };
  return new Blob([JSON.stringify(body, null, 1)], { type: 'application/json' });
}

function items(): Item[] {
  return [
    ...framework.categories.flatMap(({ id, name, summary }) => [
      { id, statement: summary, name, type: 'Category', parent: 'framework' },
      ...standardsOf(id).flatMap((standard) => [
        {
          ...{ id: standard.id, statement: standard.description, name: standard.name, type: 'Standard', parent: id },
          more: {
            ...(standard.aliases[0] ? { alternativeLabel: standard.aliases[0].name } : {}),
            conceptKeywords: standard.terms,
          },
        },
        ...standard.constructs.map((construct) => ({
          ...{
            id: construct.id,
            statement: construct.text,
            name: construct.title,
            type: 'Construct',
            parent: standard.id,
          },
        })),
      ]),
    ]),
    ...framework.roles.flatMap(({ id, name, summary }) => [
      { id, statement: summary, name, type: 'Role', parent: 'framework' },
      ...responsibilitiesOf(id).map((each) => ({
        ...{ id: each.id, statement: each.text, name: each.short, type: 'Responsibility', parent: id },
      })),
    ]),
  ];
}

/** Tags as associations from their standards to the words on the page; strength and role stand in the notes, which 1.0 lacks. */
function alignments({ documents, tags }: ReviewParts, quotes: boolean, version: Version, node: (id: string) => object) {
  const urls = new Map(documents.map(({ id, url }) => [id, url]));
  const known = new Set(framework.standards.map(({ id }) => id));
  return tags.flatMap((tag) => {
    const url = urls.get(tag.documentId);
    const { quote, region } = tag.passage;
    if (!url || region || tag.detachedAt !== null) return [];
    const words = oneLine(quote.exact).slice(0, 120);
    const notes = `Strength: ${tag.strength}.${tag.role ? ` Role: ${itemName(tag.role)}.` : ''}`;
    return tag.standards
      .filter((id) => known.has(id))
      .map((standard) => {
        const identifier = stableId(`case/aligned/${tag.id}/${standard}`);
        return {
          identifier,
          uri: uri(identifier),
          associationType: 'exemplar',
          originNodeURI: node(standard),
          destinationNodeURI: {
            title: (quotes && words) || 'Passage',
            identifier: tag.id,
            uri: quotes ? deepLink(url, words) : url,
            ...(version === '1.1' ? { targetType: 'ext:webAnnotation' } : {}),
          },
          lastChangeDateTime: new Date(tag.updatedAt).toISOString(),
          ...(version === '1.1' ? { notes } : {}),
        };
      });
  });
}

/** The address of words on a web page (a text fragment); a file's is its own. */
function deepLink(url: string, words: string): string {
  if (!/^https?:/.test(url) || url.includes('#')) return url;
  const start = words.split(' ').slice(0, 8).join(' ').toWellFormed();
  return start ? `${url}#:~:text=${encodeURIComponent(start).replaceAll('-', '%2D')}` : url;
}

/** How strong evidence is, as a rubric. */
function rubric(lastChangeDateTime: string) {
  const made = (name: string) => {
    const identifier = stableId(`case/rubric/${name}`);
    return { identifier, uri: uri(identifier), lastChangeDateTime };
  };
  const levels = STRENGTHS.map((quality, index) => {
    const score = STRENGTHS.length - 1 - index;
    return { ...made(quality), quality, score, position: index + 1 };
  });
  const criterion = {
    ...made('criterion'),
    category: 'Strength of evidence',
    position: 1,
    CFRubricCriterionLevels: levels,
  };
  return { ...made('rubric'), title: 'Strength of evidence', CFRubricCriteria: [criterion] };
}
