import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import type { Bar, Table } from '../../../core/transfer/report/report.ts';

/** A table of a report with its caption; where it is wider than the page, it scrolls by itself. */
export function ReportTable({ table }: { table: Table }) {
  const { caption, columns, groups } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section class="rt-scroll" tabIndex={0} aria-label={caption}>
      <table class="rt">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, kind }) => (
              <th key={title} scope="col" class={kind === 'number' ? 'n' : kind}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, code, rows }) => (
          <tbody key={title}>
            {title !== '' && (
              <tr class="cr">
                <th scope="rowgroup" colSpan={columns.length}>
                  <span class={`cat ${code ?? ''}`}>
                    {code && <CategoryGlyph code={code} />}
                    {title}
                  </span>
                </th>
              </tr>
            )}
            {rows.map(({ head, cells }, row) => (
              <tr key={`${row}${head}`}>
                <th scope="row">{head}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]?.title} class={columns[index + 1]?.kind === 'number' ? 'n' : undefined}>
                    {typeof cell === 'object' ? <Chart bar={cell} /> : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** Told in words to those who do not see it. */
function Chart({ bar }: { bar: Bar }) {
  const { strong, partial, conflicts, of, words } = bar;
  const size = (count: number) => ({ inlineSize: `${Math.round((100 * count) / of)}%` });
  return (
    <>
      <span class="bar" aria-hidden="true">
        {strong > 0 && <i class="s" style={size(strong)} />}
        {partial > 0 && <i class="p" style={size(partial)} />}
        {conflicts > 0 && <i class="c" style={size(conflicts)} />}
        {strong + partial + conflicts === 0 && <i class="gap" />}
      </span>
      <span class="vh">{words}</span>
    </>
  );
}
