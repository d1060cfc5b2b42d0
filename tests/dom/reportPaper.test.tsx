import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Block, Report } from '../../core/transfer/report/report.ts';
import { ReportPaper } from '../../entrypoints/review/report/ReportPaper.tsx';

const COUNT = 2000;
const blocks = Array.from({ length: COUNT }, (_, at): Block => ({ kind: 'text', text: `Line ${at}`, look: 'plain' }));
const report: Report = {
  language: 'en',
  kind: 'Alignment report',
  title: 'Coaching',
  by: '',
  sections: [
    { id: 'summary', title: 'Summary', blocks: [], sheet: null },
    { id: 'passages', title: 'All tagged passages', blocks, sheet: null },
  ],
  foot: '',
  words: { strength: { strong: 'Strong', partial: 'Partial', conflicts: 'Conflicts' }, leftOut: '', open: '' },
};
let mount: HTMLElement;
const lines = () => mount.querySelectorAll('.of-passages .plain').length;

beforeEach(() => {
  mount = document.body.appendChild(document.createElement('div'));
  render(<ReportPaper report={report} open={() => undefined} />, mount);
});
afterEach(() => {
  render(null, mount);
  mount.remove();
});

test('is drawn in slices, and as a whole before it is printed', () => {
  expect(lines()).toBeGreaterThan(0);
  expect(lines()).toBeLessThan(COUNT);
  dispatchEvent(new Event('beforeprint'));
  expect(lines()).toBe(COUNT);
});
