import { expect, test } from 'vitest';
import { documentById } from '../../core/store/documents.ts';
import { undo } from '../../core/store/history.ts';
import { editOrganisations, nameSource } from '../../core/store/organisations.ts';
import { createReview, listReviews } from '../../core/store/reviews.ts';
import { createTag } from '../../core/store/tags.ts';
import { newTag, URL_B, useFreshDatabase, value } from './storeFixture.ts';

useFreshDatabase();

async function started() {
  const review = value(await createReview({ id: crypto.randomUUID(), name: 'First', settings: { kind: 'proposal' } }));
  const first = value(await createTag(newTag(review.id))).documentId;
  const second = value(await createTag(newTag(review.id, { url: URL_B }))).documentId;
  const source = async (id: string, organisation: string) => {
    const document = await documentById(id);
    return nameSource({ id, revision: document?.revision ?? -1, organisation });
  };
  const here = async () => {
    const [row] = await listReviews();
    const documents = [await documentById(first), await documentById(second)];
    return {
      organisations: row?.review.organisations,
      sources: documents.map((document) => document?.organisation),
      review: row?.review ?? review,
    };
  };
  return { review, first, second, source, here };
}

test('naming whom a document comes from adds the organisation to the review, in one step', async () => {
  const { first, second, source, here } = await started();
  value(await source(first, ' Northfield '));
  value(await source(second, 'Northfield'));
  expect(await here()).toMatchObject({
    organisations: [{ name: 'Northfield', part: 'vendor' }],
    sources: ['Northfield', 'Northfield'],
  });
  value(await undo());
  value(await undo());
  expect(await here()).toMatchObject({ organisations: [], sources: ['', ''] });
});

test('a name that another window gave first is a conflict, and the same name is none', async () => {
  const { first, source } = await started();
  const before = await documentById(first);
  value(await source(first, 'Northfield'));
  const stale = { id: first, revision: before?.revision ?? -1 };
  expect(await nameSource({ ...stale, organisation: 'Summit' })).toMatchObject({
    error: { code: 'conflict', current: { organisation: 'Northfield' } },
  });
  expect((await nameSource({ ...stale, organisation: 'Northfield' })).ok).toBe(true);
});

test('a renamed organisation takes its documents along, a removed one lets go of them, in one step', async () => {
  const { first, second, source, here } = await started();
  value(await source(first, 'Northfield'));
  value(await source(second, 'Summit'));
  const { review } = await here();
  const organisations = [
    { name: 'Northfield Learning Partners', part: 'vendor' as const, was: 'Northfield' },
    { name: 'Maple Ridge', part: 'district' as const, was: null },
  ];
  value(await editOrganisations({ ...review, organisations }));
  expect(await here()).toMatchObject({
    organisations: [
      { name: 'Northfield Learning Partners', part: 'vendor' },
      { name: 'Maple Ridge', part: 'district' },
    ],
    sources: ['Northfield Learning Partners', ''],
  });
  expect(await editOrganisations({ ...review, organisations: [] })).toMatchObject({ error: { code: 'conflict' } });
  value(await undo());
  expect(await here()).toMatchObject({ sources: ['Northfield', 'Summit'] });
});
