import type { DocumentRecord } from '../../model/document.ts';
import { stableId } from '../../model/stableId.ts';
import { itemName } from '../exchange/itemUris.ts';
import type { ExportOptions, ReviewParts } from '../exchange/reviewParts.ts';
import { zipFile } from '../zipFile.ts';
import { refiCodes } from './refiCodebook.ts';
import { isoTime, refiSource, userUuid, VARIABLES, variableUuid } from './refiSource.ts';
import { element, escapedXml } from './xmlLine.ts';

/** A review as a REFI-QDA project (`.qdpx`): codes, documents as plain text with their codings, findings and answers as notes. */
export async function refiProject(parts: ReviewParts, options: ExportOptions): Promise<Blob> {
  const { review, documents, tags, texts } = parts;
  const sources = documents.map((document) =>
    refiSource(
      document,
      tags.filter(({ documentId }) => documentId === document.id),
      texts.get(document.id) ?? null,
    ),
  );
  const notes = [...sources.flatMap((source) => source.notes), ...workNotes(parts)];
  const users = [...new Set([review.reviewer, ...tags.map(({ by }) => by)])];
  const some = (name: string, children: string[]) => (children.length > 0 ? element(name, {}, ...children) : '');
  const project = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: review.name,
      origin: 'Crosswalk',
      creatingUserGUID: userUuid(review.reviewer),
      creationDateTime: isoTime(review.createdAt),
      modifyingUserGUID: userUuid(review.reviewer),
      modifiedDateTime: isoTime(options.now),
    },
    some(
      'Users',
      users.map((name) => element('User', { guid: userUuid(name), name: name || 'Crosswalk' })),
    ),
    element('CodeBook', {}, element('Codes', {}, refiCodes())),
    some(
      'Variables',
      VARIABLES.map((name) => element('Variable', { guid: variableUuid(name), name, typeOfVariable: 'Text' })),
    ),
    some('Cases', cases(documents)),
    some(
      'Sources',
      sources.map(({ xml }) => xml),
    ),
    some('Notes', notes),
  );
  const files = new Map<string, string>([['project.qde', `<?xml version="1.0" encoding="UTF-8"?>\n${project}`]]);
  for (const { name, text } of sources) files.set(`sources/${name}`, text);
  return zipFile(files, options);
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
function workNotes({ findings, answers, stepStatuses, stageNotes }: ReviewParts): string[] {
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
