import { expect, test } from 'vitest';
import { documentUrl, fileAddress, fileHash, isReader, readerPath, shownDocument } from '../../core/model/document.ts';

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

test('our reader is known with a file and without, and by no other page', () => {
  const own = 'chrome-extension://abc/';
  for (const path of ['reader.html', 'reader.html#x', readerPath('f'.repeat(64)).slice(1)]) {
    expect(isReader(own + path, own)).toBe(true);
  }
  for (const other of [`${own}reader.htmlx`, `${own}options.html?reader.html`, 'https://a.example/reader.html']) {
    expect(isReader(other, own)).toBe(false);
  }
});
