import { Brand } from '../../../components/Brand.tsx';
import type { Report, Section } from '../../../core/transfer/report/report.ts';
import { useSlices } from '../../shell/useSlices.ts';
import { type Drawing, ReportBlocks } from './ReportBlocks.tsx';

/** A report as it is read and printed; long sections are drawn in slices. */
export function ReportPaper({ report, open }: { report: Report; open: (tagId: string) => void }) {
  const drawing: Drawing = { words: report.words, open };
  return (
    <article class="paper" lang={report.language}>
      <ReportHead report={report} />
      {report.sections.map((section) => (
        <Sliced key={section.id} section={section} drawing={drawing} />
      ))}
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

/** The head of a section; what is in it stands between its tags. */
export function ReportSection(props: { section: Section; drawing: Drawing; drawn: number }) {
  const { section, drawing, drawn } = props;
  const id = `report-${section.id}`;
  return (
    <section aria-labelledby={id} class={`rs of-${section.id}`}>
      <h2 id={id}>{section.title}</h2>
      <ReportBlocks blocks={section.blocks.slice(0, drawn)} drawing={drawing} />
    </section>
  );
}

export function ReportFoot({ report }: { report: Report }) {
  return <footer class="meta rfoot">{report.foot}</footer>;
}

function Sliced({ section, drawing }: { section: Section; drawing: Drawing }) {
  return <ReportSection section={section} drawing={drawing} drawn={useSlices(section.blocks.length)} />;
}
