import { escapeHtml } from '../escapeHtml.ts';
import { numberFormat } from '../numberFormat.ts';
import { noteMarkHtml } from '../partsHtml.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { WordDocument } from './WordDocument.ts';

/** The raised number that leads to a note. The note is counted; a second mark for one note leads there too. */
export function noteMark(element: XmlElement, document: WordDocument): string {
  const kind = element.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
  const id = element.get('w:id') ?? '';
  if (!document[kind].elements.has(id)) return '';
  const used = document.notesUsed[kind];
  const known = used.get(id);
  const label = known ?? numberFormat(used.size + 1, kind === 'footnotes' ? 'decimal' : 'lowerRoman');
  used.set(id, label);
  const place = `${kind}-${escapeHtml(id)}`;
  return noteMarkHtml(place, label, !known);
}
