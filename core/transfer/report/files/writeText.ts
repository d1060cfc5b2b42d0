import type { Block, Quote, QuoteWords, Report } from '../report.ts';

/** Writes a report as plain text, to be pasted into a letter: blank lines between its parts, lists numbered. */
export function writeText(report: Report): Blob {
  const head = [report.kind, report.title, report.by].filter(Boolean).join('\n');
  const sections = report.sections.flatMap(({ title, blocks }) => [
    `${title}\n${'='.repeat([...title].length)}`,
    ...blocks.map((block) => words(block, report.words)),
  ]);
  const text = [head, ...sections, report.foot].filter(Boolean).join('\n\n');
  return new Blob([text.replaceAll('\n', '\r\n'), '\r\n'], { type: 'text/plain;charset=utf-8' });
}

function words(block: Block, of: QuoteWords): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'facts':
      return block.facts
        .map(({ label, value, more }) => `${label}: ${[value, more].filter(Boolean).join(' ')}`)
        .join('\n');
    case 'heading':
      return block.title;
    case 'entry':
      return [
        [block.title, block.aside].filter(Boolean).join(' · '),
        ...block.blocks.map((each) => words(each, of)),
      ].join('\n');
    case 'table':
      return block.table.groups
        .flatMap(({ title, rows }) => [
          ...(title ? [title] : []),
          ...rows.map(({ head, cells }) => [head, ...cells.map(cellWords)].join(' · ')),
        ])
        .join('\n');
    case 'quote':
      return quoteWords(block.quote, of);
    case 'list':
      return block.items
        .map((item, index) => {
          const [first = '', ...rest] = item.map((each) => words(each, of));
          const mark = block.numbered ? `${index + 1}. ` : '- ';
          return [`${mark}${first}`, ...rest.map((line) => line.replace(/^/gm, '   '))].join('\n');
        })
        .join('\n\n');
  }
}

const cellWords = (cell: string | number | { words: string }) => (typeof cell === 'object' ? cell.words : String(cell));

function quoteWords({ text, strength, place, note }: Quote, of: QuoteWords): string {
  const said = text === null ? of.leftOut : text && `“${text}”`;
  return [said, [of.strength[strength], place, note].filter(Boolean).join(' · ')].filter(Boolean).join('\n');
}
