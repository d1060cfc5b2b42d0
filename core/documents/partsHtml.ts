import { APART } from './BlockList.ts';
import { byWhom, type DocumentWords, withAuthor } from './documentWords.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Who wrote a comment, and when (ISO 8601), as the file says. */
export type Author = { author: string | undefined; date: string | undefined };

/** A comment: its mark in the text, and itself, beside the text and no part of it. `inside` is HTML. */
export function commentHtml(number: number, { author, date }: Author, inside: string, words: DocumentWords) {
  const by = byWhom(author, date, words.language);
  const name = escapeHtml(withAuthor(words.commentBy, by));
  const [here, back] = [`comment-${number}`, `to-comment-${number}`];
  return {
    mark: `<sup class="comment-mark" ${APART('comment')}><a href="#${here}" id="${back}" aria-label="${number}: ${name}" title="${name}">${number}</a></sup>`,
    aside: `<aside class="comment" id="${here}" ${APART('comment')} aria-label="${name}"><p class="comment-by"><a class="number" href="#${back}">${number}</a> ${escapeHtml(by)}</p>${inside}</aside>`,
  };
}

/** The raised number that leads to a note; only the first one for a note is led back to. `label` is HTML. */
export const noteMarkHtml = (place: string, label: string, isFirst: boolean): string =>
  `<sup class="note-mark"><a href="#${place}"${isFirst ? ` id="to-${place}"` : ''}>${label}</a></sup>`;

/** A note with the way back to its mark. */
export function noteHtml(place: string, label: string, inside: string): string {
  const back = `<a class="number" href="#to-${place}">${label}</a> `;
  return `<li id="${place}">${inside.startsWith('<p>') ? `<p>${back}${inside.slice(3)}` : back + inside}</li>`;
}

/** The notes at the end of a document, in lists of their own; nothing when there are none. */
export function notesHtml(lists: string[], words: DocumentWords): string {
  const html = lists.map((items) => items && `<ol class="notes-list" role="list">${items}</ol>`).join('');
  return html && `<section class="notes" aria-label="${escapeHtml(words.notes)}">${html}</section>`;
}

/** A box of text beside the text, after the paragraph it hangs on. */
export const textBoxHtml = (inside: string, words: DocumentWords): string =>
  inside && `<aside class="text-box" aria-label="${escapeHtml(words.textBox)}">${inside}</aside>`;

/** What stands where a picture cannot be shown: its description, as a label and not as words of the text. */
export function missingPictureHtml(alt: string, words: DocumentWords): string {
  const label = escapeHtml(alt ? `${words.pictureNotShown}: ${alt}` : words.pictureNotShown);
  return `<span class="picture-missing" role="img" aria-label="${label}" data-label="${label}"></span>`;
}
