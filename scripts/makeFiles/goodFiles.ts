import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, PDFOptions } from 'puppeteer-core';
import { contract } from '../../tests/documentFiles/contract.ts';
import { lockedPdf } from '../../tests/documentFiles/lockedPdf.ts';
import { plan } from '../../tests/documentFiles/odtFile.ts';
import { manyPages, scannedPages } from '../../tests/documentFiles/rawPdf.ts';
import { printToPdf } from '../../tests/e2e/harness/printToPdf.ts';
import { ROOT } from '../buildExtension.ts';
import type { MadeFile } from './MadeFile.ts';

const sample = (name: string) => readFileSync(path.join(ROOT, 'samples', name), 'utf8');
const COLUMNS = '<style>body{columns:2;font-size:9pt}</style>';
const TURNED = '<style>p{writing-mode:sideways-lr}</style>';
const PRINTS: Record<string, { css?: string; options?: PDFOptions }> = {
  plain: {},
  columns: { css: COLUMNS },
  landscape: { options: { landscape: true } },
  small: { options: { format: 'a6', displayHeaderFooter: false } },
  sideways: { css: TURNED },
  untagged: { options: { tagged: false, outline: false } },
};

/** Files as people have them, of every kind that opens: Chromium's prints of the samples, and those of our own builders. */
export async function goodFiles(browser: Browser): Promise<MadeFile[]> {
  const prints: MadeFile[] = [];
  for (const page of ['vendor-proposal', 'improvement-plan']) {
    const html = sample(`${page}.html`);
    prints.push({ name: `${page}.html`, bytes: async () => Buffer.from(html) });
    for (const [how, { css = '', options }] of Object.entries(PRINTS)) {
      const name = `${page}-${how}.pdf`;
      const file = await printToPdf(browser, name, html.replace('</head>', `${css}</head>`), options);
      prints.push({ name, bytes: async () => readFileSync(file) });
    }
  }
  const readme = readFileSync(path.join(ROOT, 'README.md'));
  return [
    ...prints,
    { name: 'contract.docx', bytes: () => contract() },
    { name: 'plan.odt', bytes: () => plan() },
    { name: 'scan.pdf', bytes: async () => scannedPages(3) },
    { name: 'locked.pdf', bytes: async () => lockedPdf('A locked plan', 'maple') },
    { name: 'ten-thousand-pages.pdf', bytes: async () => manyPages(10_000) },
    { name: 'notes.md', bytes: async () => readme },
    { name: 'notes.txt', bytes: async () => readme },
  ];
}
