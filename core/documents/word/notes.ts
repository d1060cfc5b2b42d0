import { escapeHtml } from '../escapeHtml.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { numberFormat } from './numberFormat.ts';
import type { WordDocument } from './WordDocument.ts';
import { WordStory } from './WordStory.ts';

const MARKS = new Set(['w:footnoteRef', 'w:endnoteRef']);

/** The raised number that leads to a note. The note is counted; a second mark for one note leads there too. */
export function noteMark(element: XmlElement, document: WordDocument): string {
  const kind = element.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
  const id = element.get('w:id') ?? '';
  if (!document[kind].elements.has(id)) return '';
  const used = document.notesUsed.filter((each) => each.kind === kind);
  const known = used.find((each) => each.id === id);
  const label = known?.label ?? numberFormat(used.length + 1, kind === 'footnotes' ? 'decimal' : 'lowerRoman');
  if (!known) document.notesUsed.push({ kind, id, label });
  const place = `${kind}-${escapeHtml(id)}`;
  return `<sup class="note-mark"><a href="#${place}"${known ? '' : ` id="to-${place}"`}>${label}</a></sup>`;
}

/** All notes that were referred to, footnotes first, each with a way back; nothing when there are none. */
export function notesHtml(document: WordDocument): string {
  const lists = (['footnotes', 'endnotes'] as const).map((kind) => {
    let items = '';
    // Notes may refer to notes: the list grows while it is written.
    for (const used of document.notesUsed) {
      if (used.kind !== kind) continue;
      const note = document[kind].elements.get(used.id);
      const story = new WordStory(document, document[kind].relations);
      const inside = story.blocks([...(note?.elements() ?? [])].map(withoutMark));
      const place = `${kind}-${escapeHtml(used.id)}`;
      const back = `<a class="number" href="#to-${place}">${used.label}</a> `;
      items += `<li id="${place}">${inside.startsWith('<p>') ? `<p>${back}${inside.slice(3)}` : back + inside}</li>`;
    }
    return items ? `<ol class="notes-list" role="list">${items}</ol>` : '';
  });
  const html = lists.join('');
  return html ? `<section class="notes" aria-label="${escapeHtml(document.words.notes)}">${html}</section>` : '';
}

/** A note repeats its own number at its start; ours stands there already. */
function withoutMark(element: XmlElement): XmlElement {
  for (const run of element.elements()) {
    const at = run.children.findIndex((each) => typeof each !== 'string' && MARKS.has(each.name));
    if (at >= 0) run.children.splice(at, 1);
  }
  return element;
}
