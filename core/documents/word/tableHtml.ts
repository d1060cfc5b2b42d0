import { APART } from '../BlockList.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { WordStory } from './WordStory.ts';

type Cell = { column: number; span: number; rows: number; html: string };
type Row = { cells: Cell[]; isHeader: boolean; isBold: boolean; change: 'ins' | 'del' | null };

const MOST_COLUMNS = 1000;

/** A table with its merged cells; its heading rows as Word marks them, else a first row set all in bold. */
export function tableHtml(table: XmlElement, story: WordStory): string {
  const rows = [...rowsOf(table)].map((row) => readRow(row));
  const grid = mergeDown(rows, story);
  const first = grid[0];
  if (first && grid.length > 1 && first.isBold && !grid.some(({ isHeader }) => isHeader)) first.isHeader = true;
  const heads = grid.findIndex(({ isHeader }) => !isHeader);
  const [head, body] = heads < 0 ? [[], grid] : [grid.slice(0, heads), grid.slice(heads)];
  const html = (part: Row[], tag: 'td' | 'th') => part.map((row) => rowHtml(row, tag)).join('');
  const thead = head.length ? `<thead>${html(head, 'th')}</thead>` : '';
  return grid.length ? `<table>${thead}<tbody>${html(body, 'td')}</tbody></table>` : '';
}

type RawCell = { element: XmlElement; column: number; span: number; goesOn: boolean };
type RawRow = { element: XmlElement; cells: RawCell[] };

function readRow(element: XmlElement): RawRow {
  const properties = element.child('w:trPr');
  let column = Number(properties?.value('w:gridBefore') ?? 0) || 0;
  const cells: RawCell[] = [];
  for (const cell of held(element, 'w:tc')) {
    const about = cell.child('w:tcPr');
    const merge = about?.child('w:vMerge');
    const span = Math.min(MOST_COLUMNS, Math.max(1, Number(about?.value('w:gridSpan') ?? 1) || 1));
    cells.push({ element: cell, column, span, goesOn: merge !== undefined && merge.get('w:val') !== 'restart' });
    column += span;
  }
  return { element, cells };
}

/** Writes the cells; one that goes on from above makes that one taller. */
function mergeDown(rows: RawRow[], story: WordStory): Row[] {
  const above = new Map<number, Cell>();
  return rows.map(({ element, cells }) => {
    const properties = element.child('w:trPr');
    const isSet = (name: string) => {
      const value = properties?.child(name);
      return value !== undefined && value.get('w:val') !== '0' && value.get('w:val') !== 'false';
    };
    const change = isSet('w:del') ? 'del' : isSet('w:ins') ? 'ins' : null;
    const row: Row = { cells: [], isHeader: isSet('w:tblHeader'), isBold: cells.length > 0, change };
    for (const { element: cell, column, span, goesOn } of cells) {
      const before = goesOn ? above.get(column) : undefined;
      if (before && before.span === span) {
        before.rows++;
        continue;
      }
      const html = bare(story.blocks(cell.elements()));
      const made = { column, span, rows: 1, html };
      above.set(column, made);
      row.cells.push(made);
      if (!/^<strong>(?:(?!<\/strong>).)*<\/strong>$/s.test(html) && html) row.isBold = false;
    }
    if (!row.cells.some(({ html }) => html)) row.isBold = false;
    return row;
  });
}

function rowHtml({ cells, change }: Row, tag: 'td' | 'th'): string {
  const inside = cells.map(({ span, rows, html }) => {
    const across = span > 1 ? ` colspan="${span}"` : '';
    const down = rows > 1 ? ` rowspan="${rows}"` : '';
    const scope = tag === 'th' ? ` scope="${span > 1 ? 'colgroup' : 'col'}"` : '';
    return `<${tag}${across}${down}${scope}>${html}</${tag}>`;
  });
  const changed =
    change === 'del' ? ` class="deleted" ${APART('change')}` : change === 'ins' ? ' class="inserted"' : '';
  return `<tr${changed}>${inside.join('')}</tr>`;
}

/** A cell of one paragraph needs none. */
const bare = (html: string): string => /^<p>((?:(?!<\/?p>).)*)<\/p>$/s.exec(html)?.[1] ?? html;

const rowsOf = (table: XmlElement) => held(table, 'w:tr');

/** Rows or cells, also those in content controls. */
function* held(element: XmlElement, name: string): Generator<XmlElement> {
  for (const each of element.elements()) {
    if (each.name === name) yield each;
    else if (/^w:(?:sdt|sdtContent|customXml)$/.test(each.name)) yield* held(each, name);
  }
}
