import { expect, it } from 'vitest';
import { convertOdt } from '../../core/documents/odt/convertOdt.ts';
import { makeZip } from '../documentFiles/makeZip.ts';
import { odtEntries, plan } from '../documentFiles/odtFile.ts';
import { words } from '../documentFiles/words.ts';

it('reads an OpenDocument text with numbers, changes, notes, comments and tables', async () => {
  const { title, language, html } = await convertOdt(await plan(), words);
  expect({ title, language }).toEqual({ title: 'A plan', language: 'en-US' });
  expect(html).toContain('<h1>Goals</h1>');
  expect(html).toContain(
    '<del data-crosswalk="change" title="Deleted by Luis Ortega, Mar 6, 2026" data-label="Luis Ortega, Mar 6, 2026">twice</del><ins title="Inserted by Dana Whitfield, Mar 5, 2026"',
  );
  expect(html).toContain('<strong>week</strong><sup class="note-mark"><a href="#note-1" id="to-note-1">1</a></sup>');
  expect(html).toContain('<aside class="comment" id="comment-1" data-crosswalk="comment"');
  expect(html).toContain('<li id="note-1"><p><a class="number" href="#to-note-1">1</a> Except in March.</p></li>');
  expect(html).toContain(
    '<ol class="numbered" role="list"><li><span class="number">1.</span> Plan<ol class="numbered" role="list"><li><span class="number">(a)</span> with data</li></ol></li><li><span class="number">2.</span> Teach</li></ol><ul><li>A room</li></ul>',
  );
  expect(html).toContain('<thead><tr><th colspan="2" scope="colgroup">Days</th></tr></thead><tbody><tr><td>Alder</td>');
  expect(html).toContain('<a href="https://plan.example/" title="https://plan.example/"');
  expect(html).toContain('aria-label="Not shown: Chart"');
  expect(html).not.toContain('tracker.example');
});

it('goes on counting where a list says that it goes on, and says that a file has a password', async () => {
  const item = (word: string) => `<text:list-item><text:p>${word}</text:p></text:list-item>`;
  const body = `<text:list text:style-name="L">${item('a')}</text:list><text:p>between</text:p><text:list text:style-name="L" text:continue-numbering="true">${item('b')}</text:list><text:list text:style-name="L">${item('c')}</text:list>`;
  const style =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I"/></text:list-style>';
  const entries = odtEntries(body, style);
  const { html } = await convertOdt(await makeZip(entries), words);
  expect([...html.matchAll(/class="number">([^<]*)/g)].map(([, label]) => label)).toEqual(['I', 'II', 'I']);
  const manifest = {
    name: 'META-INF/manifest.xml',
    data: '<manifest><file-entry><encryption-data/></file-entry></manifest>',
  };
  await expect(convertOdt(await makeZip([...entries, manifest]), words)).rejects.toThrow('encrypted');
});

it('numbers headings by the outline, also those that LibreOffice puts into lists of it', async () => {
  const level = (at: number) =>
    `<text:outline-level-style text:level="${at}" style:num-format="1" text:display-levels="${at}" />`;
  const styles = `<text:outline-style style:name="Outline">${level(1)}${level(2)}</text:outline-style>`;
  const heading = (at: number, words: string) => `<text:h text:outline-level="${at}">${words}</text:h>`;
  const inList = (inside: string) => `<text:list><text:list-item>${inside}</text:list-item></text:list>`;
  const body = [
    heading(1, 'Services'),
    `<text:list text:style-name="Outline"><text:list-item>${inList(heading(2, 'Coaching'))}</text:list-item></text:list>`,
    `<text:list text:style-name="Outline"><text:list-item>${heading(1, 'Fees')}</text:list-item></text:list>`,
    heading(2, 'Travel'),
  ].join('');
  const { html } = await convertOdt(await makeZip(odtEntries(body, styles)), words);
  const headings = [...html.matchAll(/<h\d>(.*?)<\/h\d>/g)].map(([, inside]) => inside?.replace(/<[^>]*>/g, ''));
  expect(headings).toEqual(['1 Services', '1.1 Coaching', '2 Fees', '2.1 Travel']);
});
