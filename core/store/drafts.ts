import { documentUrl } from '../model/document.ts';
import { type Draft, draftSchema } from '../model/draft.ts';
import type { TextQuoteSelector } from '../model/passage.ts';
import type { Result } from '../model/result.ts';
import type { Answer } from '../model/tag.ts';
import { database } from './database.ts';
import { KEPT_FOR } from './keptFor.ts';
import { Refusal } from './refusal.ts';
import { transact } from './transact.ts';

const MOST_DRAFTS = 200;

type Quote = Pick<TextQuoteSelector, 'exact' | 'prefix'>;

/** Keeps what was typed for one passage in place of what was kept before; null forgets it. No step to undo. */
export function keepDraft(request: {
  url: string;
  quote: Quote;
  tagId: string | null;
  draft: Partial<Answer> | null;
}): Promise<Result<null>> {
  const { drafts } = database;
  return transact([drafts], async () => {
    if (!URL.canParse(request.url)) throw new Refusal('invalid', 'address');
    const { exact, prefix } = request.quote;
    const url = documentUrl(request.url);
    const { tagId, draft } = request;
    const record = draftSchema.safeParse({ url, exact, prefix, tagId, draft: draft ?? {}, updatedAt: Date.now() });
    if (!record.success) throw new Refusal('invalid', record.error.message);
    await forget(url, request.quote, tagId);
    await dropOldDrafts(record.data.updatedAt);
    if (draft === null) return null;
    await drafts.add(record.data);
    const spare = (await drafts.count()) - MOST_DRAFTS;
    if (spare > 0) await drafts.bulkDelete(await drafts.orderBy('updatedAt').limit(spare).primaryKeys());
    return null;
  });
}

/** Drafts of passages at an address, newest last. None is older than 30 days. */
export async function draftsAt(url: string): Promise<Pick<Draft, 'exact' | 'prefix' | 'tagId' | 'draft'>[]> {
  const found = await database.drafts.where('url').equals(documentUrl(url)).sortBy('updatedAt');
  return found
    .filter(({ updatedAt }) => updatedAt > Date.now() - KEPT_FOR)
    .map(({ exact, prefix, tagId, draft }) => ({ exact, prefix, tagId, draft }));
}

/**
 * Drops the draft of one passage, or of one tag that is edited, inside the transaction of the caller. `url` as
 * documentUrl reads it.
 */
export async function forget(url: string, quote: Quote, tag: string | null): Promise<void> {
  await database.drafts
    .where('url')
    .equals(url)
    .filter(({ exact, prefix, tagId }) =>
      tag === null ? tagId === null && exact === quote.exact && prefix === quote.prefix : tagId === tag,
    )
    .delete();
}

/** Drops what was typed to change one tag, at any address, inside the transaction of the caller. */
export async function forgetEdit(tagId: string): Promise<void> {
  await database.drafts.filter((draft) => draft.tagId === tagId).delete();
}

/** Drops drafts older than 30 days. */
export async function dropOldDrafts(now: number): Promise<void> {
  await database.drafts
    .where('updatedAt')
    .belowOrEqual(now - KEPT_FOR)
    .delete();
}
