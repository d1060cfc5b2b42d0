import type { Suggest } from '../../components/picker/useSuggestions.ts';
import type { Vocabulary } from '../../content/vocabulary.ts';
import type { DocumentRecord } from '../../core/model/document.ts';
import type { HistoryAction } from '../../core/model/history.ts';
import type { AnchorState } from '../../core/model/messages.ts';
import type { Passage } from '../../core/model/passage.ts';
import type { Review } from '../../core/model/review.ts';
import type { Settings } from '../../core/model/settings.ts';
import type { Offered } from '../../core/model/suggestion.ts';
import type { Answer, Tag } from '../../core/model/tag.ts';
import type { TagFilter } from '../../core/review/tagList.ts';
import type { Steps } from '../shell/makeSteps.ts';
import type { Notices, Write } from '../shell/useNotices.ts';
import type { Ask, PageView } from './usePage.ts';

export const VIEWS = ['tags', 'passages', 'coverage', 'guide', 'plan'] as const;
export type View = (typeof VIEWS)[number];

export const PLAN_PARTS = ['worksheet', 'steps', 'chain'] as const;
/** Where a person is in the Plan; `role` is null until one was chosen. */
export type PlanPlace = { part: (typeof PLAN_PARTS)[number]; role: string | null };

/** What the picker in the panel is open for. */
export type Picking = { mode: 'tag'; passage: Passage; after?: () => void } | { mode: 'edit'; tag: Tag };

/** Everything the panel's views read and do; made in one place, passed down whole. */
export type PanelModel = {
  page: PageView;
  ask: Ask;
  refresh: () => void;
  settings: Settings;
  vocabulary: Vocabulary;
  review: Review;
  reviews: { review: Review; documents: number; tags: number }[];
  document: DocumentRecord | null;
  /** Tags of the document here; null while they are being read. */
  tags: Tag[] | null;
  /** Tags of the whole review, where a view needs them (else none); null while they are being read. */
  reviewTags: Tag[] | null;
  anchors: ReadonlyMap<string, AnchorState>;
  history: { undo: HistoryAction | null; redo: HistoryAction | null };
  notices: Notices;
  dismiss: (change: Partial<Notices>) => void;
  say: (text: string) => void;
  toast: (text: string, undo?: () => void) => void;
  write: Write;
  view: View;
  /** Shows a view; `item` is a guide item or a tag. */
  go: (view: View, item?: string) => void;
  filter: TagFilter;
  setFilter: (filter: TagFilter) => void;
  /** Goes to Tags with only these filters. */
  showTagged: (filter: Partial<TagFilter>) => void;
  /** Id of the tag that is marked in the list. */
  selected: string | null;
  select: (tagId: string | null) => void;
  /** The page of the Guide that was gone to last: a new object each time, also for the same page. */
  guide: { item: string | null };
  planPlace: PlanPlace;
  setPlanPlace: (place: PlanPlace) => void;
  picking: Picking | null;
  pick: (picking: Picking | null) => void;
  /** The tag that is getting another passage. */
  choosing: Tag | null;
  choose: (tag: Tag | null) => void;
  /** `offered`: the suggestions that were seen for it; null when there were none. */
  addTag: (passage: Passage, answer: Answer, offered: Offered | null) => ReturnType<Write>;
  /** What a passage speaks to; for the responsibilities of one role. */
  suggest: Suggest;
  deleteTag: (tag: Tag) => void;
  moveTag: (tag: Tag, passage: Passage, text: string) => Promise<boolean>;
  /** Gives the tag that was `choosing` its passage and goes back to it in the list. */
  takeChosen: (tag: Tag, passage: Passage) => Promise<void>;
  /** Keeps a tag as evidence without a place. */
  detachTag: (tag: Tag) => Promise<boolean>;
} & Steps;
