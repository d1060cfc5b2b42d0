import type { XPathSelector } from '../model/passage.ts';
import { kindOf, MARK } from './elementKinds.ts';
import type { Span, TextModel } from './textModel.ts';

/** Names that mean the same in an XPath as in HTML; an element with another one is counted among all. */
const NAME = /^[a-z][a-z0-9-]*$/;
const LONGEST = 1000;
const FIRST_NODE = 9;

/**
 * The way to the smallest block of the page's own tree that a span stands in. Null when that is the whole page, and for
 * what stands in a shadow tree or a frame.
 */
export function pathOf(model: TextModel, span: Span): XPathSelector | null {
  const [document] = model.roots as [Document];
  const [range, ...others] = model.rangesOf(span);
  if (!range || others.length > 0 || range.startContainer.getRootNode() !== document) return null;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const { commonAncestorContainer: around } = live;
  let element = 'tagName' in around ? (around as Element) : around.parentElement;
  while (element && isInline(element)) element = element.parentElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  let value = '';
  for (let each: Element | null = element; each; each = each.parentElement) value = stepTo(each) + value;
  return value.length > LONGEST ? null : { type: 'XPathSelector', value };
}

/** The element that a path leads to now, or null. */
export function elementAt(document: Document, { value }: XPathSelector): Element | null {
  return document.evaluate(value, document, null, FIRST_NODE).singleNodeValue as Element | null;
}

function stepTo(element: Element): string {
  const name = NAME.test(element.localName) ? element.localName : '*';
  let number = 1;
  for (let each = element.previousElementSibling; each; each = each.previousElementSibling) {
    if (name === '*' || each.localName === name) number++;
  }
  return `/${name}[${number}]`;
}

function isInline({ localName }: Element): boolean {
  const kind = kindOf(localName);
  return kind === 0 || kind === MARK;
}
