import { describe, expect, test } from 'vitest';
import { titleOf } from '../../core/documents/pdf/pdfTitle.ts';

describe('the title that a PDF says it has', () => {
  test.each([
    ['Agreement with Northfield', 'Agreement with Northfield'],
    ['  Plan\n for  coaching\u0000 ', 'Plan for coaching'],
    ['Microsoft Word - Proposal to the board', 'Proposal to the board'],
    ['Document of agreement', 'Document of agreement'],
  ])('%j is shown as “%s”', (said, title) => {
    expect(titleOf(said)).toBe(title);
  });

  test.each([
    '',
    '  ',
    'untitled',
    'Untitled-1',
    'Document 2',
    'scan_0012',
    'Microsoft Word - final.docx',
    'plan.indd',
    7,
    undefined,
  ])('%j names nothing, so the file’s name is shown', (said) => {
    expect(titleOf(said)).toBe(null);
  });
});
