import type { Vocabulary } from '../../content/vocabulary.ts';
import { documentSchema } from './document.ts';
import type { Passage } from './passage.ts';
import { MAX_PASSAGE, passageSchema } from './passage.ts';
import type { Result } from './result.ts';
import type { Settings } from './settings.ts';
import { offeredSchema, type Suggestions } from './suggestion.ts';
import type { Answer, Tag } from './tag.ts';
import { answerSchema, guideIdSchema, judgementSchema, recordIdSchema, tagSchema } from './tag.ts';
import { z } from './zod.ts';

export type { Vocabulary };

/**
 * Everything that contexts say to each other, one union per direction, `noun:verb`.
 *
 *   page → background   PageRequest     answered with Result
 *   page → panel        PageReport      not answered; the background hears it as well and ignores it
 *   background → page   PagePush        not answered
 *   panel → page        PanelRequest    answered with Result
 *   anyone → panel      PanelOrder      not answered
 *   our pages → background  ChangeNotice  not answered
 */

// ---------- page → background ----------

const titleSchema = documentSchema.shape.title;
/** The most characters of a page's text that is kept: some 1,500 printed pages. */
const MAX_TEXT = 4_000_000;
const HEADINGS_MAX = 10_000;
const TITLE_MAX = 300;

/** Requests of the page script. None names an address: the background takes the sender's own, as the browser says it. */
export const pageRequestSchema = z.discriminatedUnion('type', [
  /** The page script is there and wants what is known of its document in the current review. */
  z.object({ type: z.literal('document:open') }),
  /** The page script needs what is seen in the page: toolbar, card and picker come as a script of their own. */
  z.object({ type: z.literal('surfaces:load') }),
  /** A tag is not where it was, or a passage is to be described: that comes as a script of its own. */
  z.object({ type: z.literal('finding:load') }),
  /** The page has tags, and this is its text: a file with the same text can then be told to be the same document. */
  z.object({
    type: z.literal('document:text'),
    text: z.string().min(1).max(MAX_TEXT),
    /** Where its headings begin in it (UTF-16), ascending. */
    headings: z.array(z.object({ start: z.int().nonnegative(), title: z.string().max(TITLE_MAX) })).max(HEADINGS_MAX),
  }),
  /** A new tag. The id is made by the page, so a second try never makes a second tag. */
  z.object({
    type: z.literal('tag:create'),
    title: titleSchema,
    id: recordIdSchema,
    reviewId: recordIdSchema,
    judgement: judgementSchema,
    passage: passageSchema,
    /** The suggestions that were seen for it. */
    offered: offeredSchema.optional(),
  }),
  /** What a passage most likely speaks to; `role` narrows the responsibilities. */
  z.object({
    type: z.literal('suggest:passage'),
    text: z.string().min(1).max(MAX_PASSAGE),
    role: guideIdSchema.nullable(),
  }),
  z.object({
    type: z.literal('tag:edit'),
    id: recordIdSchema,
    revision: tagSchema.shape.revision,
    judgement: answerSchema,
  }),
  z.object({
    type: z.literal('tag:passage'),
    id: recordIdSchema,
    revision: tagSchema.shape.revision,
    passage: passageSchema,
  }),
  z.object({ type: z.literal('tag:delete'), id: recordIdSchema, revision: tagSchema.shape.revision }),
  z.object({ type: z.literal('tag:restore'), id: recordIdSchema }),
  /** Keeps what was typed in the picker for one passage, or to change one tag of it, or (null) forgets it. */
  z.object({
    type: z.literal('draft:keep'),
    quote: passageSchema.shape.quote,
    tagId: recordIdSchema.nullable(),
    draft: answerSchema.partial().nullable(),
  }),
]);
export type PageRequest = z.infer<typeof pageRequestSchema>;

/** A document as the page script knows it; no other document, review or note is ever in it. */
export type OpenedDocument = {
  reviewId: string;
  documentId: string | null;
  tags: Tag[];
  drafts: { exact: string; prefix: string; tagId: string | null; draft: Partial<Answer> }[];
  settings: Pick<
    Settings,
    'theme' | 'highlightAs' | 'shortcutsOn' | 'shortcuts' | 'lastRole' | 'lastJudgement' | 'recentStandards'
  >;
};

export type PageResponse = {
  'document:open': Result<{ document: OpenedDocument; vocabulary: Vocabulary }>;
  'surfaces:load': Result<null>;
  'finding:load': Result<null>;
  'document:text': Result<null>;
  'tag:create': Result<Tag>;
  'suggest:passage': Result<Suggestions>;
  'tag:edit': Result<Tag>;
  'tag:passage': Result<Tag>;
  'tag:delete': Result<Tag>;
  'tag:restore': Result<Tag>;
  'draft:keep': Result<null>;
};

// ---------- background → page ----------

export type PagePush =
  /** The document's tags or settings have changed; replaces what the page had. */
  | { type: 'document:push'; document: OpenedDocument }
  /** Open the picker on the current selection. */
  | { type: 'picker:open' };

// ---------- page → panel ----------

/**
 * How a tag stands on the page: `found`; `changed` (found, with other words: `text`); `gone`; `pending` (text not
 * there yet); `elsewhere` (a region of another file that has the same text). `order` sorts tags in document order
 * (UTF-16 offset in the page's text; for a gone tag, where it stood; for a region, between two offsets). `page` is the
 * page (from 1) that a found tag stands on, where there are pages.
 */
export type AnchorState = {
  id: string;
  status: 'found' | 'changed' | 'gone' | 'pending' | 'elsewhere';
  order: number;
  page?: number;
  score: number;
  text?: string;
};

export type PageState = {
  url: string;
  title: string;
  reviewId: string;
  documentId: string | null;
  /** `reading` while tags are being looked for. */
  status: 'reading' | 'ready';
  anchors: AnchorState[];
  /** Counts up whenever the page's text has changed; passages are asked for by it. */
  generation: number;
  /** Origins of frames that Crosswalk cannot read, shown as “not covered”. */
  framesNotCovered: string[];
  /** Whether words are selected on the page now. */
  hasSelection: boolean;
};

export type PageReport =
  | { type: 'page:report'; state: PageState }
  /** A highlight was activated on the page. */
  | { type: 'tag:selected'; id: string };

// ---------- panel → page ----------

/**
 * One block of text: a heading (`level` 1–6) or a paragraph, list item, cell… (`level` 0). UTF-16 offsets. With `page`
 * (from 1) it is a page without words, which stands between two offsets and has no text.
 */
export type Block = { start: number; end: number; level: number; text: string; page?: number };

/** What the panel names to the page: words by their offsets, or a whole page. */
export type NamedSpan = { start: number; end: number; page?: number };

export type PanelRequest =
  | { type: 'page:state' }
  /** Scroll to a tag and mark it for a moment; with `focus`, put the caret there. */
  | { type: 'tag:show'; id: string; focus?: boolean }
  | { type: 'passages:list' }
  /** Mark the passage that the reader has moved to, and bring it into view; null clears the mark. */
  | { type: 'passage:mark'; span: NamedSpan | null; generation: number }
  /** Show thinly what a scan suggests; none takes the marks away. */
  | { type: 'suggestions:mark'; spans: { start: number; end: number }[]; generation: number }
  /** Describe a span for storing. */
  | { type: 'passage:describe'; span: NamedSpan; generation: number }
  /** Describe what is selected on the page now. */
  | { type: 'passage:selected' };

export type PanelResponse = {
  'page:state': Result<PageState>;
  /** False when the page does not show these words now, as in a tab of its own that is not open. */
  'tag:show': Result<boolean>;
  'passages:list': Result<{ generation: number; blocks: Block[] }>;
  'passage:mark': Result<null>;
  'suggestions:mark': Result<null>;
  'passage:describe': Result<Passage>;
  'passage:selected': Result<Passage | null>;
};

// ---------- anyone → panel ----------

/** Where the panel of one window should go; also kept in storage.session for a panel that is only opening. */
export type PanelOrder = {
  type: 'panel:go';
  windowId: number;
  view: 'tags' | 'passages' | 'coverage' | 'guide';
  item?: string;
};

// ---------- our own pages → background ----------

/** An extension page has written; pages that show the documents get them pushed. */
export type ChangeNotice = { type: 'document:changed' };
