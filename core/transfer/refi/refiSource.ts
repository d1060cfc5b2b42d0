import { codePoints } from '../../annotate/codePoints.ts';
import type { DocumentRecord } from '../../model/document.ts';
import { documentTitle } from '../../model/documentName.ts';
import { stableId } from '../../model/stableId.ts';
import type { Tag } from '../../model/tag.ts';
import { itemUuid } from '../exchange/itemUris.ts';
import { strengthUuid } from './refiCodebook.ts';
import { element, escapedXml, xmlSafe } from './xmlLine.ts';

/** A document as a text source: its element, the notes that it refers to, and its plain text with only line feeds. */
export type RefiSource = { xml: string; notes: string[]; name: string; text: string };

/** What distinguishes a document, by the name of its variable in the project. */
export const VARIABLES = ['address', 'fileName', 'textHash', 'organisation'] as const;
export const variableUuid = (name: string): string => stableId(`refi/variable/${name}`);
export const userUuid = (name: string): string => stableId(`refi/user/${name}`);

/**
 * One document with its tags, each as a selection with a coding for each standard, responsibility, role and the strength.
 * Positions are code points from 0, the end not included. Where the whole text was never read here, the text is the
 * passages, one under the other. Tags without a place in it are left out.
 */
export function refiSource(document: DocumentRecord, tags: readonly Tag[], whole: string | null): RefiSource {
  const placed = tags.filter(({ passage, detachedAt }) => passage.region === null && detachedAt === null);
  // The text model has no carriage returns; one that a text brings along is one letter there and stays one here.
  const clean = (text: string) => xmlSafe(text).replaceAll('\r', '\n');
  const length = codePoints(whole ?? '').toPoints(whole?.length ?? 0);
  const fits = placed.filter(({ passage }) => whole === null || passage.position.end <= length);
  const parts: string[] = [];
  let at = 0;
  const spans = fits.map(({ passage: { quote, position } }) => {
    if (whole !== null) return { start: position.start, end: position.end };
    const start = at;
    const words = clean(quote.exact);
    parts.push(words);
    at += [...words].length + 2;
    return { start, end: start + [...words].length };
  });
  const notes: string[] = [];
  const selections = fits.map((tag, index) => {
    const note = tag.note ? stableId(`refi/note/${tag.id}`) : null;
    const made = { creatingUser: userUuid(tag.by), creationDateTime: isoTime(tag.createdAt) };
    if (note) {
      const words = element('PlainTextContent', {}, escapedXml(tag.note));
      notes.push(element('Note', { guid: note, name: 'Note', ...made }, words));
    }
    const reference = note ? [element('NoteRef', { targetGUID: note })] : [];
    const codes = [
      ...tag.standards.map((id) => itemUuid(id)),
      ...tag.responsibilities.map((id) => itemUuid(id)),
      ...(tag.role === null ? [] : [itemUuid(tag.role)]),
      strengthUuid(tag.strength),
    ];
    const codings = codes.map((code, order) =>
      element(
        'Coding',
        { guid: stableId(`refi/coding/${tag.id}/${code}`), ...made },
        element('CodeRef', { targetGUID: code }),
        ...(order === 0 ? reference : []),
      ),
    );
    const { start, end } = spans[index] as { start: number; end: number };
    return element(
      'PlainTextSelection',
      {
        guid: tag.id,
        startPosition: String(start),
        endPosition: String(end),
        ...made,
        modifiedDateTime: isoTime(tag.updatedAt),
      },
      ...codings,
    );
  });
  const name = `${document.id}.txt`;
  const values = {
    address: document.url,
    fileName: document.fileName,
    textHash: document.textHash,
    organisation: document.organisation,
  };
  const xml = element(
    'TextSource',
    {
      guid: document.id,
      name: documentTitle(document),
      plainTextPath: `internal://${name}`,
      creationDateTime: isoTime(document.createdAt),
    },
    ...selections,
    ...VARIABLES.flatMap((variable) => {
      const value = values[variable];
      const reference = element('VariableRef', { targetGUID: variableUuid(variable) });
      return value ? [element('VariableValue', {}, reference, element('TextValue', {}, escapedXml(value)))] : [];
    }),
  );
  return { xml, notes, name, text: whole === null ? parts.join('\n\n') : clean(whole) };
}

/** A time as XML has it. */
export const isoTime = (time: number): string => new Date(time).toISOString();
