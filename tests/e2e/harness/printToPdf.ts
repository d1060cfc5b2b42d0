import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, PDFOptions } from 'puppeteer-core';
import { temporaryFolder } from './temporaryFolder.ts';

const HEAD = '<div style="font-size:9px;width:100%;padding:0 2cm">Agreement with Northfield</div>';
const FOOT =
  '<div style="font-size:9px;width:100%;text-align:center">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>';

/** Prints HTML to a PDF with running head and page numbers, as Chromium does; returns the file. */
export async function printToPdf(browser: Browser, name: string, html: string, more: PDFOptions = {}): Promise<string> {
  const page = await browser.newPage();
  await page.setContent(html);
  const margin = { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' };
  const heads = { displayHeaderFooter: true, headerTemplate: HEAD, footerTemplate: FOOT };
  const bytes = await page.pdf({ format: 'letter', margin, ...heads, outline: true, ...more });
  await page.close();
  const file = path.join(temporaryFolder('pdf'), name);
  writeFileSync(file, bytes);
  return file;
}
