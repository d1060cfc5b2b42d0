import { framework } from '../../content/framework.ts';
import { vocabulary } from '../../content/vocabulary.ts';
import { isAt } from '../../core/model/document.ts';
import type { PageRequest, PageResponse } from '../../core/model/messages.ts';
import { done, problem, type Result } from '../../core/model/result.ts';
import type { Tag } from '../../core/model/tag.ts';
import { rememberPage } from '../../core/platform/openPages.ts';
import { rememberJudgement } from '../../core/platform/rememberJudgement.ts';
import { loadPart } from '../../core/platform/tagPage.ts';
import { suggestionsFor } from '../../core/review/suggestionsFor.ts';
import { documentById } from '../../core/store/documents.ts';
import { keepDraft } from '../../core/store/drafts.ts';
import { createTag, deleteTag, editTag, moveTag, restoreTag, tagById } from '../../core/store/tags.ts';
import { keepPageText } from './keepPageText.ts';
import { learnedNow } from './learnedNow.ts';
import { openDocument } from './openDocument.ts';

/** The page that asks: its tab, and its address as the browser says it, never as the message says it. */
export type Asker = { tabId: number; url: string };

type Handlers = {
  [K in PageRequest['type']]: (request: Extract<PageRequest, { type: K }>, asker: Asker) => Promise<PageResponse[K]>;
};

/** One function for each message a page script may send. */
export const handlers: Handlers = {
  'document:open': async (_request, { tabId, url }) => {
    await rememberPage(tabId, url);
    return done({ document: await openDocument(url), vocabulary: vocabulary() });
  },

  'surfaces:load': (_request, { tabId }) => loadPart(tabId, 'surfaces'),

  'finding:load': (_request, { tabId }) => loadPart(tabId, 'finding'),

  'document:text': async ({ text, headings }, { url }) => keepPageText(url, text, headings),

  'suggest:passage': async ({ text, role }) => done(suggestionsFor(text, role, await learnedNow())),

  'tag:create': async ({ id, reviewId, title, judgement, passage, offered }, { url }) => {
    const of = { id, reviewId, url, title, edition: framework.edition, judgement, passage };
    const created = await createTag({ ...of, ...(offered && { offered }) });
    if (created.ok) await rememberJudgement(judgement);
    return created;
  },

  'tag:edit': (request, asker) =>
    onOwnTag(request.id, asker, async () => {
      const edited = await editTag(request);
      if (edited.ok) await rememberJudgement(request.judgement);
      return edited;
    }),

  'tag:passage': (request, asker) => onOwnTag(request.id, asker, () => moveTag(request)),

  'tag:delete': (request, asker) => onOwnTag(request.id, asker, () => deleteTag(request)),

  'tag:restore': (request, asker) => onOwnTag(request.id, asker, () => restoreTag(request.id)),

  'draft:keep': ({ quote, tagId, draft }, { url }) => keepDraft({ url, quote, tagId, draft }),
};

/** Runs a change only when the tag stands in the document of the page that asks for it. */
async function onOwnTag(id: string, asker: Asker, change: () => Promise<Result<Tag>>): Promise<Result<Tag>> {
  const tag = await tagById(id);
  if (!tag) return problem('gone');
  const document = await documentById(tag.documentId);
  if (!document || !isAt(document, asker.url)) return problem('refused');
  return change();
}
