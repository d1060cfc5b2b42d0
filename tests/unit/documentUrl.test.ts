import { expect, test } from 'vitest';
import { documentUrl } from '../../core/model/document.ts';

test('a fragment is dropped unless it is a route', () => {
  expect(documentUrl('https://a.example/plan#goal-2')).toBe('https://a.example/plan');
  expect(documentUrl('https://a.example/app#/plan/2')).toBe('https://a.example/app#/plan/2');
});
