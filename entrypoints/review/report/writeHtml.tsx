import { type ComponentChild, render } from 'preact';
import baseCss from '../../../components/parts/base.css?inline';
import documentCss from '../../../components/parts/document.css?inline';
import tokensCss from '../../../components/tokens.css?inline';
import type { Report, Section } from '../../../core/transfer/report/report.ts';
import paperCss from './paper.css?inline';
import paperPrintCss from './paperPrint.css?inline';
import { ReportBlocks } from './ReportBlocks.tsx';
import { ReportFoot, ReportHead, ReportSection } from './ReportPaper.tsx';

/** So many blocks are drawn at a time, and for so long, in milliseconds, before the page has its turn. */
const STEP = 50;
const TURN = 40;

/** Nothing in the file may load anything or run. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * Writes a report as one HTML file that needs nothing else: what the page shows, drawn by the same components, apart from
 * the page. `progress` hears how much is done; rejects when the signal aborts.
 */
export async function writeHtml(
  report: Report,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const drawing = { words: report.words };
  const of = report.sections.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const parts: string[] = [html(<ReportHead report={report} />)];
  let done = 0;
  let until = performance.now() + TURN;
  for (const section of report.sections) {
    const [begin, end] = around(section, drawing);
    parts.push(begin);
    for (let at = 0; at < section.blocks.length; at += STEP) {
      parts.push(html(<ReportBlocks blocks={section.blocks.slice(at, at + STEP)} drawing={drawing} />));
      done += STEP;
      if (performance.now() < until) continue;
      progress(Math.min(done, of), of);
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      until = performance.now() + TURN;
    }
    parts.push(end);
  }
  parts.push(html(<ReportFoot report={report} />));
  const page = document.implementation.createHTMLDocument(report.title);
  page.documentElement.lang = report.language;
  page.head.append(
    element(page, 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element(page, 'meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element(page, 'meta', { name: 'generator', content: 'Crosswalk' }),
  );
  const style = page.createElement('style');
  style.textContent = [tokensCss, baseCss, documentCss, paperCss, paperPrintCss].join('\n');
  page.head.append(style);
  const head = `<!doctype html><html lang="${page.documentElement.lang}"><head><meta charset="utf-8">`;
  return new Blob(
    [head, page.head.innerHTML, '</head><body><main class="paper">', ...parts, '</main></body></html>\n'],
    { type: 'text/html;charset=utf-8' },
  );
}

/** What stands before and after the blocks of a section. */
function around(section: Section, drawing: { words: Report['words'] }): [string, string] {
  const empty = html(<ReportSection section={section} drawing={drawing} drawn={0} />);
  const end = '</section>';
  return [empty.slice(0, -end.length), end];
}

function html(what: ComponentChild): string {
  const box = document.createElement('div');
  render(what, box);
  const { innerHTML } = box;
  render(null, box);
  return innerHTML;
}

function element(page: Document, name: string, attributes: Record<string, string>): HTMLElement {
  const made = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
