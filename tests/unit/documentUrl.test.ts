import { expect, test } from 'vitest';
import { documentUrl, fileAddress, fileHash, readerPath, shownDocument } from '../../core/model/document.ts';

test('a fragment is dropped unless it is a route', () => {
  expect(documentUrl('https://a.example/plan#goal-2')).toBe('https://a.example/plan');
  expect(documentUrl('https://a.example/app#/plan/2')).toBe('https://a.example/app#/plan/2');
});

test('a tab shows a page, or the file in our reader', () => {
  const own = 'chrome-extension://abc/';
  const hash = 'f'.repeat(64);
  expect(shownDocument('https://a.example/plan#goal-2', own)).toBe('https://a.example/plan');
  expect(shownDocument(`${own}${readerPath(hash).slice(1)}`, own)).toBe(fileAddress(hash));
  expect(shownDocument(`${own}reader.html?file=${hash}&page=2#x`, own)).toBe(fileAddress(hash));
  expect(fileHash(fileAddress(hash))).toBe(hash);
  for (const other of [
    `${own}reader.html`,
    `${own}reader.html?file=12`,
    `${own}options.html?file=${hash}`,
    'about:blank',
  ]) {
    expect(shownDocument(other, own)).toBeNull();
  }
  expect(shownDocument(`chrome-extension://other/reader.html?file=${hash}`, own)).toBeNull();
  expect(fileHash('https://a.example/plan')).toBeNull();
});
