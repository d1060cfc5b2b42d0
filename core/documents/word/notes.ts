import { escapeHtml } from '../escapeHtml.ts';
import { noteHtml, notesHtml } from '../partsHtml.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { WordDocument } from './WordDocument.ts';
import { WordStory } from './WordStory.ts';

const MARKS = new Set(['w:footnoteRef', 'w:endnoteRef']);

/** All notes that were referred to, footnotes first, each with a way back; nothing when there are none. */
export function wordNotes(document: WordDocument): string {
  const lists = (['footnotes', 'endnotes'] as const).map((kind) => {
    let items = '';
    // Notes may refer to notes: the list grows while it is written.
    for (const [id, label] of document.notesUsed[kind]) {
      const note = document[kind].elements.get(id);
      const story = new WordStory(document, document[kind].relations);
      const inside = story.blocks([...(note?.elements() ?? [])].map(withoutMark));
      items += noteHtml(`${kind}-${escapeHtml(id)}`, label, inside);
    }
    return items;
  });
  return notesHtml(lists, document.words);
}

/** A note repeats its own number at its start; ours stands there already. */
function withoutMark(element: XmlElement): XmlElement {
  for (const run of element.elements()) {
    const at = run.children.findIndex((each) => typeof each !== 'string' && MARKS.has(each.name));
    if (at >= 0) run.children.splice(at, 1);
  }
  return element;
}
