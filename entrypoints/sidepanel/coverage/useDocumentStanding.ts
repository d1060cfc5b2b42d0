import { framework } from '../../../content/framework.ts';
import { type DocumentStanding, documentStanding } from '../../../core/review/requirements.ts';
import { findingsOf } from '../../../core/store/findings.ts';
import { talliesOf } from '../../../core/store/tallies.ts';
import { useLive } from '../../shell/useLive.ts';
import type { PanelModel } from '../panelModel.ts';

const NOTHING = { requirements: [], passMark: 0 };
const STANDARD_IDS = framework.standards.map(({ id }) => id);

/**
 * How the document here stands beside what its review requires (be it nothing), up to date with every tag and finding; null
 * where nothing of the review is shown, or it is still being read.
 */
export function useDocumentStanding({ review, document, dismiss }: PanelModel): DocumentStanding | null {
  const { requirements } = review;
  const documentId = document?.id ?? null;
  const found = useLive(
    async () => {
      if (documentId === null) return null;
      const [tallies, findings] = [await talliesOf(review.id), await findingsOf(review.id)];
      return {
        tally: tallies.find((tally) => tally.documentId === documentId),
        findings: findings.filter((finding) => finding.documentId === documentId),
      };
    },
    [review.id, documentId],
    (problem) => dismiss({ failure: { problem, retry: () => location.reload() } }),
  );
  return found && documentStanding({ requirements: requirements ?? NOTHING, ...found, standardIds: STANDARD_IDS });
}
