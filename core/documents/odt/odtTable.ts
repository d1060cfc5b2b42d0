import type { XmlElement } from '../xml/XmlElement.ts';
import type { OdtStory } from './OdtStory.ts';

const GROUPS = new Set(['table:table-rows', 'table:table-row-group']);
const MOST_SPANNED = 1000;

/** A table with its merged cells and the heading rows that the file names. */
export function odtTable(table: XmlElement, story: OdtStory): string {
  const head = [...rowsOf(table, true)].map((row) => rowHtml(row, 'th', story)).join('');
  const body = [...rowsOf(table, false)].map((row) => rowHtml(row, 'td', story)).join('');
  return `<table>${head && `<thead>${head}</thead>`}<tbody>${body}</tbody></table>`;
}

function* rowsOf(element: XmlElement, isHead: boolean): Generator<XmlElement> {
  for (const each of element.elements()) {
    if (each.name === 'table:table-header-rows') {
      if (isHead) yield* rowsOf(each, false);
    } else if (each.name === 'table:table-row' && !isHead) yield each;
    else if (GROUPS.has(each.name)) yield* rowsOf(each, isHead);
  }
}

function rowHtml(row: XmlElement, tag: 'td' | 'th', story: OdtStory): string {
  const cells = [...row.elements()].filter(({ name }) => name === 'table:table-cell');
  const inside = cells.map((cell) => {
    const html = story.blocks(cell.elements());
    const across = spanned(cell, 'columns');
    const scope = tag === 'th' ? ` scope="${across ? 'colgroup' : 'col'}"` : '';
    const bare = /^<p>((?:(?!<\/?p>).)*)<\/p>$/s.exec(html)?.[1] ?? html;
    return `<${tag}${across}${spanned(cell, 'rows')}${scope}>${bare}</${tag}>`;
  });
  return `<tr>${inside.join('')}</tr>`;
}

function spanned(cell: XmlElement, what: 'columns' | 'rows'): string {
  const count = Math.min(MOST_SPANNED, Number(cell.get(`table:number-${what}-spanned`) ?? 1) || 1);
  return count > 1 ? ` ${what === 'columns' ? 'colspan' : 'rowspan'}="${count}"` : '';
}
