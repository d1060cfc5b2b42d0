import { beforeAll, describe, expect, it } from 'vitest';
import { convertWord } from '../../core/documents/word/convertWord.ts';
import { contract } from '../documentFiles/contract.ts';
import { makeZip } from '../documentFiles/makeZip.ts';
import { paragraph, run, styled, type WordParts, wordFile } from '../documentFiles/wordFile.ts';
import { words } from '../documentFiles/words.ts';

const convert = async (body: string, parts: WordParts = {}) =>
  (await convertWord(await wordFile(body, parts), words, () => {})).html;

describe('a contract from Word', () => {
  let html = '';
  let about = { title: '', language: '' };
  beforeAll(async () => {
    ({ html, ...about } = await convertWord(await contract(), words, () => {}));
  });

  it('keeps its title and language', () => {
    expect(about).toEqual({ title: 'Services agreement', language: 'en-US' });
  });

  it('has headings with their clause numbers, under the title', () => {
    expect(html).toContain('<h1>Professional Learning Services Agreement</h1><p class="subtitle">');
    expect(html).toContain('<h2><span class="number">1.</span> <span id="doc-_Toc1"></span>Services</h2>');
    expect(html).toContain('<h4><span class="number">1.1.2</span> Place</h4>');
    expect(html).toContain('<h2><span class="number">2.</span> Fees</h2>');
  });

  it('nests numbered clauses and bullets as lists', () => {
    expect(html).toContain(
      'in rooms with<ol class="numbered" role="list"><li><span class="number">(i)</span> a table for six',
    );
    expect(html).toContain(
      '<ul><li>Teams of three to six<ul><li>with one lead</li></ul></li><li>A room ✓ and mate\u00adrials</li></ul>',
    );
  });

  it('begins to count anew where the file says so', () => {
    expect(html).toContain('<span class="number">1)</span> The fee is');
    expect(html).toContain('<span class="number">1)</span> Northfield sends');
  });

  it('shows insertions and deletions with who made them, deletions apart from the text', () => {
    expect(html).toContain(
      '<del data-crosswalk="change" title="Deleted by Dana Whitfield, Mar 5, 2026" data-label="Dana Whitfield, Mar 5, 2026">one co-planned lesson</del>' +
        '<ins title="Inserted by Dana Whitfield, Mar 5, 2026">two co-planned lessons</ins>',
    );
    expect(html).toContain('<span class="number">(c)</span> <ins title="Inserted by Luis Ortega, Mar 5, 2026"');
  });

  it('shows comments beside what they speak of', () => {
    expect(html).toContain(
      '<span class="commented">Principals set aside one hour a week for shared planning</span><sup class="comment-mark"',
    );
    expect(html).toMatch(
      /<aside class="comment" id="comment-1" data-crosswalk="comment" [^>]*>.*Dana Whitfield, Mar 3, 2026<\/p><p>Is this the same hour/,
    );
  });

  it('puts notes at the end, with a way there and back', () => {
    expect(html).toContain('cycles<sup class="note-mark"><a href="#footnotes-1" id="to-footnotes-1">1</a></sup>');
    expect(html).toContain('<li id="footnotes-2"><p><a class="number" href="#to-footnotes-2">2</a> Except in weeks');
  });

  it('keeps merged cells and heading rows', () => {
    expect(html).toContain(
      '<thead><tr><th rowspan="2" scope="col">School</th><th colspan="2" scope="colgroup">Coaching days</th></tr>',
    );
    expect(html).toContain('<td rowspan="2">Birch Middle</td>');
  });

  it('shows each page header and footer once, apart from the text and without page numbers', () => {
    expect(html.match(/Confidential draft/g)).toHaveLength(1);
    expect(html).toMatch(/<section class="running" data-crosswalk="running"[^>]*><p>Page {2}of the agreement/);
  });

  it('keeps pictures, text boxes, links, contents, small letters', () => {
    expect(html).toMatch(
      /<img src="data:image\/png;base64,[^"]+" alt="Bar chart: days by school and year" width="200" height="50"/,
    );
    expect(html.match(/At a glance/g)).toHaveLength(1);
    expect(html).toContain(
      '<a href="https://northfield.example/schedule" title="https://northfield.example/schedule" target="_blank" rel="noopener noreferrer">the schedule</a>',
    );
    expect(html).toContain('<a href="mailto:desk@northfield.example"');
    expect(html).toContain(
      '<p class="toc toc-2"><a href="#doc-_Toc1">Coaching cycles<span class="tab">\t</span>2</a></p>',
    );
    expect(html).toContain('<span class="small-caps">Northfield</span>');
    expect(html).toContain('H<sub>2</sub>, net of tax,<br>in two parts:<span class="tab">\t</span>A and B.');
  });

  it('is the same at every opening', async () => {
    expect((await convertWord(await contract(), words, () => {})).html).toBe(html);
  });
});

describe('Word’s ways of saying things', () => {
  it('numbers as the level asks: legal, letters, Roman, words, and a level that never restarts', async () => {
    const level = (at: number, format: string, text: string, more = '') =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', 'Article %1')}${level(1, 'decimalZero', '%1.%2', '<w:isLgl/>')}${level(2, 'ordinalText', '%3', '<w:lvlRestart w:val="0"/>')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>`;
    const item = (at: number, inside: string) =>
      paragraph(inside, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="5"/></w:numPr>`);
    const html = await convert([0, 1, 1, 2, 0, 1, 2].map((at) => item(at, 'x')).join(''), { numbering });
    const labels = [...html.matchAll(/class="number">([^<]*)/g)].map(([, label]) => label);
    expect(labels).toEqual(['Article I', '1.1', '1.2', 'First', 'Article II', '2.1', 'Second']);
  });

  it('takes a list from a style that the style is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Base"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const html = await convert(
      styled('Base', 'A') + styled('Sub', 'B') + styled('Base', 'C', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      { styles, numbering },
    );
    expect(html).toContain(
      '<span class="number">4</span> A<ol class="numbered" role="list"><li><span class="number">4.1</span> B',
    );
    expect(html).toContain('<p>C</p>');
  });

  it('does not count a paragraph that is deleted, and shows it', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const item = (inside: string) => paragraph(inside, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const gone = '<w:del w:author="A"><w:r><w:delText>two</w:delText></w:r></w:del>';
    const html = await convert(item('one') + item(gone) + item('three'), { numbering });
    expect(html).toContain('>two</del>');
    expect(html).toContain('<span class="number">2.</span> three');
  });

  it('leaves hidden words and field codes out, and form answers in', async () => {
    const box =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const html = await convert(paragraph(`${box}${run(' agreed')}${run('secret', '<w:vanish/>')}`));
    expect(html).toBe('<p>☒ agreed</p>');
  });

  it('joins runs that look the same and parts those that do not', async () => {
    const bold = '<w:b/>';
    const html = await convert(
      paragraph(`${run('a', bold)}${run('b', bold)}${run('c')}${run('d', '<w:b w:val="0"/>')}`),
    );
    expect(html).toBe('<p><strong>ab</strong>cd</p>');
  });

  it('reads the strict kind of Word file, with any prefixes and any name of its main part', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const bytes = await makeZip([
      {
        name: '_rels/.rels',
        data: `<Relationships><Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/word/other.xml"/></Relationships>`,
      },
      {
        name: 'word/other.xml',
        data: `<x:document xmlns:x="${strict}/wordprocessingml/main"><x:body><x:p><x:r><x:t>Strict &amp; f&#105;ne</x:t></x:r></x:p></x:body></x:document>`,
      },
    ]);
    expect((await convertWord(bytes, words, () => {})).html).toBe('<p>Strict &amp; fine</p>');
  });

  it('takes a first row all in bold as the heading row', async () => {
    const cell = (inside: string) => `<w:tc>${paragraph(inside)}</w:tc>`;
    const row = (properties: string) => `<w:tr>${cell(run('a', properties))}${cell(run('b', properties))}</w:tr>`;
    const html = await convert(`<w:tbl>${row('<w:b/>')}${row('')}</w:tbl>`);
    expect(html).toContain('<thead><tr><th scope="col"><strong>a</strong></th>');
  });

  it('writes mathematics, right-to-left paragraphs and content controls as text', async () => {
    const html = await convert(
      `<w:sdt><w:sdtContent>${paragraph('<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>', '<w:bidi/>')}</w:sdtContent></w:sdt>`,
    );
    expect(html).toBe('<p dir="rtl">a=b</p>');
  });

  it('names a picture that it does not show', async () => {
    const outside =
      '<w:r><w:drawing><wp:docPr descr="Logo"/><a:graphic><a:graphicData><a:blip r:link="gone"/></a:graphicData></a:graphic></w:drawing></w:r>';
    const html = await convert(paragraph(outside), { links: { gone: 'https://tracker.example/logo.png' } });
    expect(html).toBe(
      '<p><span class="picture-missing" role="img" aria-label="Not shown: Logo" data-label="Not shown: Logo"></span></p>',
    );
  });
});
