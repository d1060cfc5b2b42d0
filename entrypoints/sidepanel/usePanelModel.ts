import { useCallback, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { vocabulary as readVocabulary } from '../../content/vocabulary.ts';
import { shownDocument } from '../../core/model/document.ts';
import type { AnchorState } from '../../core/model/messages.ts';
import type { Passage } from '../../core/model/passage.ts';
import type { Settings } from '../../core/model/settings.ts';
import type { Offered } from '../../core/model/suggestion.ts';
import type { Answer, Judgement, Tag } from '../../core/model/tag.ts';
import { itemOfGuidePage } from '../../core/platform/guidePage.ts';
import { hearPanelOrders } from '../../core/platform/hearPanelOrders.ts';
import { partOfPlanPage } from '../../core/platform/planPage.ts';
import { rememberJudgement } from '../../core/platform/rememberJudgement.ts';
import { watchSettings } from '../../core/platform/settings.ts';
import { isFiltered, NO_FILTER, type TagFilter } from '../../core/review/tagList.ts';
import { documentAt } from '../../core/store/documents.ts';
import { historyTop } from '../../core/store/history.ts';
import { firstReview, listReviews } from '../../core/store/reviews.ts';
import {
  createTag,
  deleteTag,
  detachTag as detachStoredTag,
  moveTag as moveStoredTag,
  restoreTag,
  tagById,
  tagsOfDocument,
  tagsOfReview,
} from '../../core/store/tags.ts';
import { currentReview } from '../shell/currentReview.ts';
import { historyWords } from '../shell/historyWords.ts';
import { makeSteps } from '../shell/makeSteps.ts';
import { loadSuggester } from '../shell/suggester.ts';
import { useLive } from '../shell/useLive.ts';
import { useNotices } from '../shell/useNotices.ts';
import { useSignal } from '../shell/useSignal.ts';
import { letFocusGo } from './keptFocus.ts';
import { type PanelModel, type Picking, PLAN_PARTS, type PlanPlace, type View } from './panelModel.ts';
import { usePage } from './usePage.ts';

const NO_HISTORY = { undo: null, redo: null };

/** Wires store, page and settings together for the panel; null until the review and the settings are read. */
export function usePanelModel(): PanelModel | null {
  const vocabulary = useMemo(readVocabulary, []);
  const { notices, patch, say, toast, write } = useNotices();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [view, setView] = useState<View>('tags');
  const [filter, setFilter] = useState<TagFilter>(NO_FILTER);
  const [selected, select] = useState<string | null>(null);
  const [guide, setGuide] = useState<PanelModel['guide']>({ item: null });
  const [planPlace, setPlanPlace] = useState<PlanPlace>({ part: 'worksheet', role: null });
  const [picking, pick] = useState<Picking | null>(null);
  const [choosing, choose] = useState<Tag | null>(null);
  const go = useCallback((to: View, item?: string) => {
    setView(to);
    if (to === 'guide') setGuide({ item: item ?? null });
    if (to === 'tags' && item) {
      setFilter(NO_FILTER);
      select(item);
    }
  }, []);
  const { page, ask, refresh } = usePage((tagId) => go('tags', tagId));
  const failed = useCallback(
    (problem: Parameters<NonNullable<Parameters<typeof useLive>[2]>>[0]) =>
      patch({ failure: { problem, retry: () => location.reload() } }),
    [],
  );

  useSignal((signal) => {
    watchSettings(setSettings, signal);
    // A page in a tab goes where its address says; orders are for the panel.
    const item = itemOfGuidePage();
    if (item !== null) return go('guide', item);
    const planPart = partOfPlanPage();
    if (planPart !== null) {
      setPlanPlace({ part: PLAN_PARTS.find((part) => part === planPart) ?? 'worksheet', role: null });
      return go('plan');
    }
    hearPanelOrders((order) => {
      go(order.view, order.item);
      if (order.view === 'passages') letFocusGo();
      refresh();
    }, signal);
  }, []);
  const reviews = useLive(listReviews, [], failed);
  const review = currentReview(reviews, settings);
  useSignal(() => {
    if (reviews?.length === 0) void firstReview(i18n.t('common.firstReview'));
  }, [reviews]);

  const url = page.state?.url ?? (page.url && shownDocument(page.url, browser.runtime.getURL('/')));
  const reviewId = review?.id ?? null;
  const documentRow = useLive(
    async () => ({ found: reviewId && url ? await documentAt(reviewId, url) : null }),
    [reviewId, url],
    failed,
  );
  const document = documentRow?.found ?? null;
  const documentId = document?.id ?? null;
  const tags = useLive(async () => (documentId ? await tagsOfDocument(documentId) : []), [documentId], failed);
  const wantsReview = view === 'coverage' || view === 'guide' || isFiltered(filter);
  const reviewTags = useLive(
    async () => (reviewId && wantsReview ? await tagsOfReview(reviewId) : []),
    [reviewId, wantsReview],
    failed,
  );
  const history = useLive(historyTop, [], failed) ?? NO_HISTORY;
  const anchors = useMemo(
    () => new Map<string, AnchorState>(page.status === 'here' ? page.state?.anchors.map((it) => [it.id, it]) : []),
    [page.state, page.status],
  );
  if (!settings || !review || !reviews) return null;

  const steps = makeSteps(write, toast);
  const names = (judgement: Judgement) =>
    judgement.standards.map((id) => vocabulary.standards.find((entry) => entry.id === id)?.name ?? id).join(', ');
  return {
    ...{ page, ask, refresh, settings, vocabulary, review, reviews, document, reviewTags, anchors, history },
    ...{ notices, dismiss: patch, say, toast, write, view, go, filter, setFilter, selected, select, guide },
    ...{ planPlace, setPlanPlace, picking, pick, choosing, choose },
    tags: documentRow ? tags : null,
    showTagged(only: Partial<TagFilter>) {
      go('tags');
      setFilter({ ...NO_FILTER, ...only });
    },
    async addTag(noted: Passage, { words, ...judgement }: Answer, offered: Offered | null) {
      const passage = words === undefined ? noted : { ...noted, quote: { ...noted.quote, exact: words } };
      const id = crypto.randomUUID();
      const at = { url: page.state?.url ?? '', title: page.state?.title ?? '' };
      const result = await write(
        () =>
          createTag({
            id,
            reviewId: review.id,
            ...at,
            edition: vocabulary.edition,
            judgement,
            passage,
            ...(offered && { offered }),
          }),
        {
          text: i18n.t('panel.tagged', [names(judgement), i18n.t(`common.${judgement.strength}`).toLowerCase()]),
          undo: () => void undoOf(id),
        },
      );
      if (result.ok) void rememberJudgement(judgement);
      return result;
    },
    deleteTag(tag: Tag) {
      void write(() => deleteTag({ id: tag.id, revision: tag.revision }), {
        text: i18n.t('panel.tagDeleted'),
        undo: () => void write(() => restoreTag(tag.id), { text: i18n.t('panel.tagRestored') }),
      });
    },
    moveTag,
    async takeChosen(tag: Tag, passage: Passage) {
      if (!(await moveTag(tag, passage, i18n.t('panel.passageChanged')))) return;
      choose(null);
      setView('tags');
      select(tag.id);
    },
    async detachTag(tag: Tag) {
      const detach = () => detachStoredTag({ id: tag.id, revision: tag.revision });
      return (await write(detach, { text: i18n.t('panel.kept'), undo: () => steps.undoOnly(tag) })).ok;
    },
    suggest: async (text, role) => (await loadSuggester())(text, role),
    ...steps,
  };

  async function moveTag(tag: Tag, passage: Passage, text: string) {
    const move = () => moveStoredTag({ id: tag.id, revision: tag.revision, passage });
    return (await write(move, { text, undo: () => steps.undoOnly(tag) })).ok;
  }

  /** Takes back one new tag by name, whatever was done since. */
  async function undoOf(id: string) {
    const tag = await tagById(id);
    if (tag && tag.deletedAt === null) {
      await write(() => deleteTag({ id, revision: tag.revision }), {
        text: i18n.t('panel.undone', [historyWords('tag:create')]),
      });
    }
  }
}
