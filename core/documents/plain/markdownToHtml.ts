import { Marked } from 'marked';
import { textToHtml } from './textToHtml.ts';

const FRONT_MATTER = /^---\n[\s\S]*?\n(?:---|\.\.\.)\n/;
const TITLE = /^#[ \t](.+)$/m;

const marked = new Marked({
  gfm: true,
  renderer: { checkbox: ({ checked }) => (checked ? '☑ ' : '☐ ') },
});

/** Markdown as HTML that is not yet sanitised. What is nested beyond measure is shown as plain text. */
export function markdownToHtml(text: string): { title: string; html: string } {
  const body = text.replace(FRONT_MATTER, '');
  const title = (TITLE.exec(body)?.[1] ?? '').trim();
  try {
    return { title, html: marked.parse(body, { async: false }) };
  } catch {
    return { title, html: textToHtml(body) };
  }
}
