import { APART } from '../BlockList.ts';
import { byWhom, withAuthor } from '../documentWords.ts';
import { escapeHtml } from '../escapeHtml.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { WordDocument } from './WordDocument.ts';
import { WordStory } from './WordStory.ts';

/** The mark in the text that leads to a comment. */
export function commentMark(comment: XmlElement, number: number, document: WordDocument): string {
  const name = escapeHtml(named(comment, document));
  return `<sup class="comment-mark" ${APART('comment')}><a href="#comment-${number}" id="to-comment-${number}" aria-label="${name}" title="${name}">${number}</a></sup>`;
}

/** A comment with who wrote it and when, beside the text and no part of it. */
export function commentAside(comment: XmlElement, number: number, document: WordDocument): string {
  const by = escapeHtml(byWhom(comment.get('w:author'), comment.get('w:date'), document.words.language));
  const inside = new WordStory(document, document.comments.relations).blocks(comment.elements());
  const name = escapeHtml(named(comment, document));
  return `<aside class="comment" id="comment-${number}" ${APART('comment')} aria-label="${name}"><p class="comment-by"><a class="number" href="#to-comment-${number}">${number}</a> ${by}</p>${inside}</aside>`;
}

const named = (comment: XmlElement, { words }: WordDocument) =>
  withAuthor(words.commentBy, byWhom(comment.get('w:author'), comment.get('w:date'), words.language));
