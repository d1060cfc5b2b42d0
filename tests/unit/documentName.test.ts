import { expect, test } from 'vitest';
import { documentInFull, documentName, documentTitle, fileBeside } from '../../core/model/documentName.ts';

const plan = { title: 'School plan 2027', fileName: 'plan.pdf', url: 'urn:sha256:0', organisation: '' };

test('a document is called by its title, else by its file, else by its address', () => {
  expect(documentTitle(plan)).toBe('School plan 2027');
  expect(documentTitle({ ...plan, title: '' })).toBe('plan.pdf');
  expect(documentTitle({ ...plan, title: '', fileName: null })).toBe('urn:sha256:0');
  expect(documentName(plan)).toBe('School plan 2027');
  expect(documentName({ ...plan, organisation: 'Northfield' })).toBe('Northfield');
});

test('its file stands beside its title where that says more', () => {
  expect(fileBeside(plan)).toBe('plan.pdf');
  for (const title of ['', 'plan', 'Plan', 'plan.pdf']) expect(fileBeside({ ...plan, title })).toBeNull();
  expect(fileBeside({ ...plan, fileName: null })).toBeNull();
});

test('in full it has its file name where that says more', () => {
  expect(documentInFull(plan)).toBe('School plan 2027 (plan.pdf)');
  expect(documentInFull({ ...plan, title: 'plan' })).toBe('plan.pdf');
  expect(documentInFull({ ...plan, title: 'plan.pdf' })).toBe('plan.pdf');
  expect(documentInFull({ ...plan, title: '' })).toBe('plan.pdf');
  expect(documentInFull({ ...plan, fileName: null })).toBe('School plan 2027');
});
