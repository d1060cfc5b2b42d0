import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { Brand } from '../../../components/Brand.tsx';
import { memo } from '../../../components/memo.tsx';
import type { Block, Report, Section } from '../../../core/transfer/report/report.ts';
import { drawNow } from '../../shell/drawNow.ts';
import { useSlices } from '../../shell/useSlices.ts';
import { type Drawing, ReportBlocks } from './ReportBlocks.tsx';

/** A report as it is read and printed, drawn in slices from its beginning on; all of it before it is printed. */
export function ReportPaper({ report, open }: { report: Report; open: (tagId: string) => void }) {
  const drawing = useMemo<Drawing>(() => ({ words: report.words, open }), [report, open]);
  const { starts, all } = useMemo(() => startsOf(report.sections), [report]);
  const slices = useSlices(all);
  const [whole, setWhole] = useState(false);
  const reached = whole ? all : slices;
  useLayoutEffect(() => {
    const stop = new AbortController();
    addEventListener('beforeprint', () => drawNow(() => setWhole(true)), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return (
    <article class="paper" lang={report.language}>
      <ReportHead report={report} />
      {report.sections.map((section, index) => {
        const drawn = starts[index]?.filter((start) => start < reached).length ?? 0;
        return drawn > 0 && <ReportSection key={section.id} {...{ section, drawing, drawn }} />;
      })}
      <ReportFoot report={report} />
    </article>
  );
}

export function ReportHead({ report }: { report: Report }) {
  return (
    <header class="rh">
      <p class="row sub kind">
        <Brand />
        {report.kind}
      </p>
      <h1>{report.title}</h1>
      <p class="sub">{report.by}</p>
    </header>
  );
}

/** So many blocks are compared as one when a section is drawn further. */
const CHUNK = 100;

/** A section with so many of its blocks as are `drawn`. */
export function ReportSection(props: { section: Section; drawing: Drawing; drawn: number }) {
  const { section, drawing, drawn } = props;
  const id = `report-${section.id}`;
  return (
    <section aria-labelledby={id} class={`rs of-${section.id}`}>
      <h2 id={id}>{section.title}</h2>
      {Array.from({ length: Math.ceil(drawn / CHUNK) }, (_, index) => {
        const from = index * CHUNK;
        const to = Math.min(from + CHUNK, drawn);
        return <Chunk key={from} {...{ blocks: section.blocks, from, to, drawing }} />;
      })}
    </section>
  );
}

const Chunk = memo(function Chunk(props: { blocks: readonly Block[]; from: number; to: number; drawing: Drawing }) {
  const { blocks, from, to, drawing } = props;
  return <ReportBlocks blocks={blocks.slice(from, to)} drawing={drawing} />;
});

export function ReportFoot({ report }: { report: Report }) {
  return <footer class="meta rfoot">{report.foot}</footer>;
}

/** How many pieces come before each block of each section, and how many there are. */
function startsOf(sections: readonly Section[]): { starts: number[][]; all: number } {
  let all = 0;
  const starts = sections.map(({ blocks }) =>
    blocks.map((block) => {
      const start = all;
      all += piecesIn(block);
      return start;
    }),
  );
  return { starts, all };
}

/** What a block takes to be drawn: an entry has pieces within, and a piece is about four cells of a table. */
function piecesIn(block: Block): number {
  const sum = (blocks: readonly Block[]): number => blocks.reduce((all, each) => all + piecesIn(each), 1);
  if (block.kind === 'entry') return sum(block.blocks);
  if (block.kind === 'list') return block.items.reduce((all, item) => all + sum(item), 0);
  if (block.kind !== 'table') return 1;
  const rows = block.table.groups.reduce((all, group) => all + group.rows.length, 1);
  return Math.ceil((rows * block.table.columns.length) / 4);
}
