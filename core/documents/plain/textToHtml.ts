import { escapeHtml } from '../escapeHtml.ts';

/** Two columns, however they are kept apart. */
const COLUMNS = /\S(?:\t| {3,}|\s*\|\s*)\S/;
const WRAPPED = { least: 45, most: 120 };

/**
 * Plain text as paragraphs, which blank lines and form feeds part. Lines that were broken to fit a width run on; other
 * lines keep their breaks; lines set in columns keep their spaces.
 */
export function textToHtml(text: string): string {
  return text
    .split(/\n[ \t]*(?:\n[ \t]*)+|\f/)
    .map((block) => block.replace(/^\n+/, '').trimEnd())
    .filter((block) => block.trim())
    .map(blockHtml)
    .join('\n');
}

function blockHtml(block: string): string {
  const lines = block.split('\n');
  if (lines.length > 1 && lines.filter((line) => COLUMNS.test(line.trim())).length >= lines.length * 0.6) {
    return `<pre>${escapeHtml(block)}</pre>`;
  }
  const broken = lines.slice(0, -1);
  const isWrapped = broken.every(({ length }) => length >= WRAPPED.least && length <= WRAPPED.most);
  return `<p>${lines.map((line) => escapeHtml(line.trim())).join(isWrapped ? '\n' : '<br>')}</p>`;
}
