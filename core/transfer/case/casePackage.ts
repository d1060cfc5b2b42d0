import { framework, responsibilitiesOf, standardsOf } from '../../../content/framework.ts';
import type { DocumentRecord } from '../../model/document.ts';
import { stableId } from '../../model/stableId.ts';
import { STRENGTHS, type Tag } from '../../model/tag.ts';
import { documentsWithTags, type ExportOptions, type ExportSource } from '../exchange/exportSource.ts';
import { itemName, itemUuid } from '../exchange/itemUris.ts';
import { LongText } from '../LongText.ts';

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
  source: ExportSource,
  { quotes, now, progress }: ExportOptions,
  version: Version,
): Promise<Blob> {
  const lastChangeDateTime = new Date(now).toISOString();
  const link = (id: string, title: string) => ({ title: oneLine(title), identifier: id, uri: uri(id) });
  const whole = link(DOCUMENT, framework.name);
  const all = items();
  const titles = new Map(all.map(({ id, name, statement }) => [id, name ?? statement]));
  const nodes = new Map([['framework', whole]]);
  const node = (id: string) => {
    const there = nodes.get(id) ?? link(itemUuid(id), titles.get(id) ?? id);
    nodes.set(id, there);
    return there;
  };
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
  const head = {
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
    CFRubrics: [rubric(lastChangeDateTime)],
  };
  const text = new LongText();
  const lines = (all: object[]) => all.map((each) => JSON.stringify(each)).join(',\n');
  text.add(`${JSON.stringify(head, null, 1).slice(0, -2)},\n "CFAssociations": [\n${lines([...children, ...serves])}`);
  for await (const { document, tags } of documentsWithTags(source, progress)) {
    for (const tag of tags) {
      const aligned = alignments(tag, document, quotes, version, node);
      if (aligned.length > 0) text.add(`,\n${lines(aligned)}`);
    }
  }
  text.add('\n]\n}\n');
  return text.blob('application/json');
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

const STANDARDS = new Set(framework.standards.map(({ id }) => id));

/** A tag as associations from its standards to the words on the page; strength and role stand in the notes, which 1.0 lacks. */
function alignments(
  { id: tagId, passage, detachedAt, standards, strength, role, updatedAt }: Tag,
  { url }: DocumentRecord,
  quotes: boolean,
  version: Version,
  node: (id: string) => object,
): object[] {
  if (passage.region || detachedAt !== null) return [];
  const words = oneLine(passage.quote.exact).slice(0, 120);
  const notes = `Strength: ${strength}.${role ? ` Role: ${itemName(role)}.` : ''}`;
  return standards
    .filter((id) => STANDARDS.has(id))
    .map((standard) => {
      const identifier = stableId(`case/aligned/${tagId}/${standard}`);
      return {
        identifier,
        uri: uri(identifier),
        associationType: 'exemplar',
        originNodeURI: node(standard),
        destinationNodeURI: {
          title: (quotes && words) || 'Passage',
          identifier: tagId,
          uri: quotes ? deepLink(url, words) : url,
          ...(version === '1.1' ? { targetType: 'ext:webAnnotation' } : {}),
        },
        lastChangeDateTime: new Date(updatedAt).toISOString(),
        ...(version === '1.1' ? { notes } : {}),
      };
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
