import { describe, expect, it } from 'vitest';
import { fileKind } from '../../core/documents/fileKind.ts';
import { contract } from '../documentFiles/contract.ts';
import { inEncoding } from '../documentFiles/inEncoding.ts';
import { makeZip } from '../documentFiles/makeZip.ts';
import { plan } from '../documentFiles/odtFile.ts';
import { oleFile } from '../documentFiles/oleFile.ts';

const text = (words: string) => new TextEncoder().encode(words);
const zip = (...names: string[]) => makeZip(names.map((name) => ({ name, data: 'x' })));

describe('the kind of a file', () => {
  it('is told by its content, whatever it is called', async () => {
    for (const name of ['a.pdf', 'a.docx', 'a.txt', 'a', 'a.exe']) {
      expect(fileKind(await contract(), name)).toBe('docx');
      expect(fileKind(await plan(), name)).toBe('odt');
      expect(fileKind(text('%PDF-1.7\n'), name)).toBe('pdf');
      expect(fileKind(text('{\\rtf1 x}'), name)).toBe('rtf');
      expect(fileKind(text('<!-- saved --><!DOCTYPE html><p>x'), name)).toBe('html');
      expect(fileKind(oleFile('WordDocument'), name)).toBe('doc');
      expect(fileKind(oleFile('EncryptedPackage'), name)).toBe('encrypted');
      expect(fileKind(oleFile('Workbook'), name)).toBe('spreadsheet');
      expect(fileKind(await zip('[Content_Types].xml', 'xl/workbook.xml'), name)).toBe('spreadsheet');
      expect(fileKind(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), name)).toBe('picture');
      expect(fileKind(text('MIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html"\n'), name)).toBe(
        'webArchive',
      );
      expect(
        fileKind(
          new Uint8Array(200).map((_, at) => at),
          name,
        ),
      ).toBe(null);
    }
  });

  it('is told by its name where the content is only text', () => {
    expect(fileKind(text('# Plan'), 'plan.md')).toBe('markdown');
    expect(fileKind(text('# Plan'), 'plan.txt')).toBe('text');
    expect(fileKind(text('Half a page'), 'page.htm')).toBe('html');
    expect(fileKind(text('a,b'), 'table.csv')).toBe('text');
    expect(fileKind(text('A text that speaks of %PDF-1.4 files'), 'note.txt')).toBe('text');
    expect(fileKind(inEncoding('<html><p>Größe', 'utf-16le bom'), 'x')).toBe('html');
    expect(fileKind(inEncoding('Größe', 'utf-16be bom'), 'x')).toBe('text');
  });

  it('knows a PDF behind other bytes, and a spoilt zip by its name or beginning', async () => {
    expect(fileKind(text(`\0\0\0%PDF-1.4\n`), 'x.pdf')).toBe('pdf');
    expect(fileKind((await contract()).slice(0, 900), 'x.bin')).toBe('docx');
    expect(fileKind((await plan()).slice(0, 300), 'x.bin')).toBe('odt');
    expect(fileKind(await zip('a.exe', 'b.dll'), 'x.zip')).toBe('packed');
  });

  it('is told in no time from comments without end', () => {
    expect(fileKind(text('<!--a-->'.repeat(10_000)), 'x')).toBe('text');
  });
});
