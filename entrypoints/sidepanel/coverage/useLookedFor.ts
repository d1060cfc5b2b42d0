import { findingsOf } from '../../../core/store/findings.ts';
import { useLive } from '../../shell/useLive.ts';
import type { PanelModel } from '../panelModel.ts';

/**
 * In how many documents of the review (or whether in one, by its id) each standard was looked for and recorded as not
 * there; none while that is being read.
 */
export function useLookedFor({ review, dismiss }: PanelModel, documentId?: string): ReadonlyMap<string, number> {
  const findings = useLive(
    () => findingsOf(review.id),
    [review.id],
    (problem) => dismiss({ failure: { problem, retry: () => location.reload() } }),
  );
  const found = new Map<string, number>();
  for (const finding of findings ?? []) {
    if (!finding.absence || (documentId && finding.documentId !== documentId)) continue;
    found.set(finding.itemId, (found.get(finding.itemId) ?? 0) + 1);
  }
  return found;
}
