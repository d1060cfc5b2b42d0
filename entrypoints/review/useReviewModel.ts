import { useCallback, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Problem } from '../../core/model/result.ts';
import type { Settings } from '../../core/model/settings.ts';
import { watchSettings } from '../../core/platform/settings.ts';
import { documentsOf } from '../../core/store/documents.ts';
import { findingsOf } from '../../core/store/findings.ts';
import { historyTop } from '../../core/store/history.ts';
import { firstReview, reviewsInOrder } from '../../core/store/reviews.ts';
import { talliesOf } from '../../core/store/tallies.ts';
import { currentReview } from '../shell/currentReview.ts';
import { makeSteps } from '../shell/makeSteps.ts';
import { useLive } from '../shell/useLive.ts';
import { useNotices } from '../shell/useNotices.ts';
import { useSignal } from '../shell/useSignal.ts';
import type { ReviewModel } from './reviewModel.ts';
import { usePlace } from './usePlace.ts';

const NO_HISTORY = { undo: null, redo: null };

/** Wires store and settings together for the review's pages; null until what they show is read. */
export function useReviewModel(): ReviewModel | null {
  const { notices, patch, say, toast, write } = useNotices();
  const [settings, setSettings] = useState<Settings | null>(null);
  const place = usePlace();
  const failed = useCallback((problem: Problem) => patch({ failure: { problem, retry: () => location.reload() } }), []);
  useSignal((signal) => watchSettings(setSettings, signal), []);
  const reviews = useLive(reviewsInOrder, [], failed);
  const review = currentReview(reviews, settings);
  useSignal(() => {
    if (reviews?.length === 0) void firstReview(i18n.t('common.firstReview'));
  }, [reviews]);
  // What settings say is nearly always it: then nothing is read after something else.
  const id = review?.id ?? settings?.currentReviewId ?? null;
  const documents = useLive(async () => (id ? await documentsOf(id) : []), [id], failed);
  const tallies = useLive(async () => (id ? await talliesOf(id) : []), [id], failed);
  const findings = useLive(async () => (id ? await findingsOf(id) : []), [id], failed);
  const history = useLive(historyTop, [], failed) ?? NO_HISTORY;
  if (!settings || !review || !reviews || !documents || !tallies || !findings) return null;

  return {
    ...{ settings, review, reviews, documents, tallies, findings, history, place },
    ...{ notices, dismiss: patch, say, toast, write },
    ...makeSteps(write, toast),
  };
}
