import type { DocumentRecord } from '../../model/document.ts';
import { stableId } from '../../model/stableId.ts';
import { documentsWithTags, type ExportOptions, type ExportSource } from '../exchange/exportSource.ts';
import { itemName } from '../exchange/itemUris.ts';
import { LongText } from '../LongText.ts';
import { zipFile } from '../zipFile.ts';
import { refiCodes } from './refiCodebook.ts';
import { isoTime, refiSource, userUuid, VARIABLES, variableUuid } from './refiSource.ts';
import { attributes, element, escapedXml } from './xmlLine.ts';

/** A review as a REFI-QDA project (`.qdpx`): codes, documents as plain text with their codings, findings and answers as notes. */
export async function refiProject(source: ExportSource, options: ExportOptions): Promise<Blob> {
  const { review, documents } = source;
  const users = new Set([review.reviewer]);
  const [sources, notes] = [new LongText(), new LongText()];
  const texts: [string, Blob][] = [];
  let hasNotes = false;
  const addNotes = (some: string[]) => {
    hasNotes ||= some.length > 0;
    for (const note of some) notes.add(note);
  };
  for await (const { document, tags } of documentsWithTags(source, options.progress)) {
    for (const { by } of tags) users.add(by);
    const made = refiSource(document, tags, await source.textOf(document));
    sources.add(made.xml);
    addNotes(made.notes);
    texts.push([`sources/${made.name}`, new Blob([made.text])]);
  }
  addNotes(workNotes(source));
  const some = (name: string, children: string[]) => (children.length > 0 ? element(name, {}, ...children) : '');
  const around = (isThere: boolean, name: string, inside: LongText) =>
    isThere ? [`<${name}>`, inside.blob(''), `</${name}>\n`] : [];
  const about = attributes({
    xmlns: 'urn:QDA-XML:project:1.0',
    name: review.name,
    origin: 'Crosswalk',
    creatingUserGUID: userUuid(review.reviewer),
    creationDateTime: isoTime(review.createdAt),
    modifyingUserGUID: userUuid(review.reviewer),
    modifiedDateTime: isoTime(options.now),
  });
  const project = new Blob([
    `<?xml version="1.0" encoding="UTF-8"?>\n<Project${about}>`,
    some(
      'Users',
      [...users].map((name) => element('User', { guid: userUuid(name), name: name || 'Crosswalk' })),
    ),
    element('CodeBook', {}, element('Codes', {}, refiCodes())),
    some(
      'Variables',
      VARIABLES.map((name) => element('Variable', { guid: variableUuid(name), name, typeOfVariable: 'Text' })),
    ),
    some('Cases', cases(documents)),
    ...around(documents.length > 0, 'Sources', sources),
    ...around(hasNotes, 'Notes', notes),
    '</Project>\n',
  ]);
  return zipFile(new Map([['project.qde', project], ...texts]));
}

/** Whom documents come from, each with its documents. */
function cases(documents: readonly DocumentRecord[]): string[] {
  const names = [...new Set(documents.map(({ organisation }) => organisation).filter(Boolean))];
  return names.map((name) => {
    const own = documents.filter(({ organisation }) => organisation === name);
    const references = own.map(({ id }) => element('SourceRef', { targetGUID: id }));
    return element('Case', { guid: stableId(`refi/case/${name}`), name }, ...references);
  });
}

/** What was found and written beside the tags, as notes of the project. */
function workNotes({ findings, answers, stepStatuses, stageNotes }: ExportSource): string[] {
  const note = (id: string, name: string, words: string) =>
    words ? [element('Note', { guid: id, name }, element('PlainTextContent', {}, escapedXml(words)))] : [];
  return [
    ...findings.flatMap(({ id, itemId, score, rationale }) =>
      note(id, `Finding: ${itemName(itemId)}`, `${score === null ? '' : `Score ${score}. `}${rationale}`),
    ),
    ...answers.flatMap(({ id, questionId, reflections, steps }) =>
      note(
        id,
        `Worksheet: ${questionId}`,
        [reflections, ...steps.map(({ text }) => `- ${text}`)].filter(Boolean).join('\n'),
      ),
    ),
    ...stepStatuses.flatMap(({ id, stepId, status, note: words }) =>
      note(id, `Action step: ${stepId}`, [status ?? '', words].filter(Boolean).join('. ')),
    ),
    ...stageNotes.flatMap(({ id, stageId, text }) => note(id, `Results: ${stageId}`, text)),
  ];
}
