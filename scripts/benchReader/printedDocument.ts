import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { editDocument } from '../benchAnchoring/editDocument.ts';
import { type Block, makeDocument } from '../benchAnchoring/makeDocument.ts';
import { CHROMIUM_FLAGS } from '../chromiumFlags.ts';
import { needBrowsers } from '../installBrowsers.ts';

/** Characters that make about one page as it is printed here. */
const PAGE = 2_450;
const SEED = 7;
/** What a vendor's next version changes: words in every twentieth paragraph or so, some paragraphs put in, moved, dropped. */
const REVISION = { words: [0, 0.02] as [number, number], move: 0.02, insert: 0.04, drop: 0.03 };

/**
 * Prints a made-up contract of about so many pages (text, lists and tables, running head and page numbers) to PDF, or its
 * next version. The same arguments give the same text.
 */
export async function printedDocument(
  pages: number,
  folder: string,
  version: 'first' | 'revised' = 'first',
): Promise<string> {
  const file = path.join(folder, `contract-${pages}-${version}.pdf`);
  const first = makeDocument(SEED, pages * PAGE);
  const blocks = version === 'first' ? first : editDocument(first, REVISION, SEED);
  const browser = await puppeteer.launch({
    executablePath: needBrowsers('chromium').chromium,
    headless: true,
    args: CHROMIUM_FLAGS,
  });
  try {
    const page = await browser.newPage();
    await page.setContent(html(blocks));
    await page.pdf({
      path: file,
      format: 'letter',
      margin: { top: '2.5cm', bottom: '2.5cm', left: '2.5cm', right: '2.5cm' },
      displayHeaderFooter: true,
      headerTemplate: '<div style="font-size:9px;width:100%;padding:0 2.5cm">Agreement for professional learning</div>',
      footerTemplate:
        '<div style="font-size:9px;width:100%;text-align:center">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>',
      outline: true,
      timeout: 180_000,
    });
  } finally {
    await browser.close();
  }
  return file;
}

function html(blocks: Block[]): string {
  const parts: string[] = [];
  for (const [index, { kind, group, row, words }] of blocks.entries()) {
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    const text = words.map(({ text }) => text).join(' ');
    const list = kind === 'li' ? 'ul' : kind === 'td' ? 'table' : '';
    if (list && before?.group !== group) parts.push(`<${list}>`);
    if (kind === 'td' && (before?.group !== group || before.row !== row)) parts.push('<tr>');
    const tag = kind === 'h2' || kind === 'h3' || kind === 'li' || kind === 'td' ? kind : 'p';
    parts.push(`<${tag}>${text}</${tag}>`);
    if (list && after?.group !== group) parts.push(`</${list}>`);
  }
  const style =
    'body{font:11pt/1.4 serif} td{border:1px solid #999;padding:3px 6px;vertical-align:top} table{border-collapse:collapse}';
  return `<!doctype html><html lang="en"><title>Contract</title><style>${style}</style><h1>Agreement</h1>${parts.join('')}</html>`;
}
