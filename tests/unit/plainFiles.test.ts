import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../core/documents/plain/decodeText.ts';
import { markdownToHtml } from '../../core/documents/plain/markdownToHtml.ts';
import { textToHtml } from '../../core/documents/plain/textToHtml.ts';
import { inEncoding } from '../documentFiles/inEncoding.ts';

const LETTER = 'Größe – “naïve” café';

describe('text in its encoding', () => {
  for (const encoding of [
    'utf-8',
    'utf-8 bom',
    'utf-16le',
    'utf-16le bom',
    'utf-16be',
    'utf-16be bom',
    'windows-1252',
  ] as const) {
    it(`is read from ${encoding}`, () => {
      const text = `${LETTER}, and enough plain words that the encoding can be told.`;
      expect(decodeText(inEncoding(text, encoding))).toBe(text);
    });
  }

  it('follows what a web page declares, and no nonsense', () => {
    const page = (charset: string) =>
      new Uint8Array([...inEncoding(`<meta charset="${charset}">`, 'windows-1252'), 0xe4]);
    expect(decodeText(page('iso-8859-5'))).toMatch(/ф$/);
    expect(decodeText(page('no-such'))).toMatch(/ä$/);
    expect(decodeText(inEncoding('<meta charset=utf-16>é', 'utf-8'))).toMatch(/é$/);
  });

  it('has one kind of line end', () => {
    expect(decodeText(inEncoding('a\r\nb\rc\n', 'utf-8'))).toBe('a\nb\nc\n');
  });
});

describe('plain text', () => {
  it('is parted by blank lines', () => {
    expect(textToHtml('One.\n\n \nTwo.\fThree.')).toBe('<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>');
  });

  it('runs on where lines were broken to a width, and keeps other breaks', () => {
    const wide = 'This line was broken by a mail program at a width of';
    expect(textToHtml(`${wide}\nmany letters.`)).toBe(`<p>${wide}\nmany letters.</p>`);
    expect(textToHtml('Alder School\n12 Main Street')).toBe('<p>Alder School<br>12 Main Street</p>');
  });

  it('keeps columns as they stand', () => {
    expect(textToHtml('School     Days\nAlder      24')).toBe('<pre>School     Days\nAlder      24</pre>');
  });

  it('never becomes markup', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => !/<(?!\/?(?:p|br|pre)>)/.test(textToHtml(`<b>${text}<script>`))),
    );
  });
});

describe('Markdown', () => {
  it('has headings, lists, tables, boxes to tick, and its first heading as title', () => {
    const { title, html } = markdownToHtml(
      '---\nlayout: x\n---\n# Plan\n\n- [x] done\n- [ ] open\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    );
    expect(title).toBe('Plan');
    expect(html).toContain('<h1>Plan</h1>');
    expect(html).toContain('☑ done');
    expect(html).toContain('☐ open');
    expect(html).toContain('<td>1</td>');
    expect(html).not.toContain('layout');
  });

  it('is shown as plain text when it is nested beyond measure', () => {
    expect(markdownToHtml(`${'>'.repeat(100_000)} deep`).html).toContain('deep');
  });
});
