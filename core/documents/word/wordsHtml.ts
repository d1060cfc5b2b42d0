import { escapeHtml } from '../escapeHtml.ts';
import { privateLetters, symbol } from '../symbols.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** The words or the sign that an element of a run stands for, as HTML; null when it is something else. */
export function wordsHtml(element: XmlElement, font: string): string | null {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      return escapeHtml(privateLetters(element.text(), font));
    case 'w:tab':
    case 'w:ptab':
      return '<span class="tab">\t</span>';
    case 'w:br':
      return element.get('w:type') === 'page' || element.get('w:type') === 'column' ? ' ' : '<br>';
    case 'w:cr':
      return '<br>';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return escapeHtml(symbol(element.get('w:font') ?? '', element.get('w:char') ?? ''));
    default:
      return null;
  }
}
