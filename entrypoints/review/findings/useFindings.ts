import { useMemo } from 'preact/hooks';
import { framework, responsibilitiesFor } from '../../../content/framework.ts';
import { itemById } from '../../../content/items.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Finding } from '../../../core/model/finding.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { reasonMissing } from '../../../core/review/reasonMissing.ts';
import {
  type DocumentStanding,
  documentStanding,
  type Evidence,
  evidenceByItem,
  type ItemStanding,
  standingOf,
} from '../../../core/review/requirements.ts';
import { tagsOfDocument } from '../../../core/store/tags.ts';
import { useLive } from '../../shell/useLive.ts';
import type { ReviewModel } from '../reviewModel.ts';

/** One item that is settled in a document, with all that it rests on. */
export type FindingRow = {
  itemId: string;
  /** The standard that a responsibility stands beneath; null for a standard. */
  beneath: string | null;
  standing: ItemStanding;
  finding: Finding | null;
  missing: ReturnType<typeof reasonMissing>;
  /** Tags under it, in the order in which they stand; null until they are read. */
  tags: Tag[] | null;
};

export type Findings = { rows: FindingRow[]; standing: DocumentStanding; settled: number };

const STANDARD_IDS = framework.standards.map(({ id }) => id);
const NONE: Evidence = { strong: 0, partial: 0, conflicts: 0 };
const NOTHING_REQUIRED = { requirements: [], passMark: 0 };

/**
 * What is found in a document: a row for each standard, required ones first, each with its responsibilities that are
 * required, settled or asked for (`opened` has the standards whose responsibilities are).
 */
export function useFindings(model: ReviewModel, document: DocumentRecord, opened: ReadonlySet<string>): Findings {
  const { review, tallies, findings } = model;
  const tags = useLive(
    () => tagsOfDocument(document.id),
    [document.id],
    () => undefined,
  );
  const byItem = useMemo(() => tags && tagsByItem(tags), [tags]);
  return useMemo(() => {
    const own = findings.filter(({ documentId }) => documentId === document.id);
    const tally = tallies.find(({ documentId }) => documentId === document.id);
    const requirements = review.requirements ?? NOTHING_REQUIRED;
    const standing = documentStanding({ requirements, tally, findings: own, standardIds: STANDARD_IDS });
    const known = new Map(standing.items.map((item) => [item.itemId, item]));
    const found = new Map(own.map((finding) => [finding.itemId, finding]));
    const evidence = evidenceByItem(tally);
    const rowOf = (itemId: string, beneath: string | null): FindingRow => {
      const finding = found.get(itemId) ?? null;
      return {
        itemId,
        beneath,
        standing: known.get(itemId) ?? standingOf(itemId, null, evidence.get(itemId), finding ?? undefined),
        finding,
        missing: reasonMissing(finding ?? undefined, evidence.get(itemId) ?? NONE),
        tags: byItem && (byItem.get(itemId) ?? []),
      };
    };
    const required = new Set(requirements.requirements.map(({ itemId }) => itemId));
    const standards = STANDARD_IDS.toSorted((a, b) => Number(required.has(b)) - Number(required.has(a)));
    const others = [...new Set([...required, ...found.keys()])].filter((id) => itemById(id)?.kind === 'responsibility');
    const rows = standards.flatMap((id) => {
      const asked = opened.has(id) ? responsibilitiesOfLens(review.role, id) : [];
      const beneath = [...new Set([...others.filter((other) => standardOf(other) === id), ...asked])];
      return [rowOf(id, null), ...beneath.map((other) => rowOf(other, id))];
    });
    const settled = rows.filter(({ finding, missing }) => isSettled(finding) && missing === null).length;
    return { rows, standing, settled };
  }, [document.id, review.requirements, review.role, tallies, findings, byItem, opened]);
}

/** Whether a score was given. */
export const isSettled = (finding: Finding | null): boolean => finding !== null && finding.score !== null;

/** The responsibilities of the role lens (of every role where there is none) that serve a standard first. */
export function responsibilitiesOfLens(role: string | null, standardId: string): string[] {
  const roles = role ? [role] : framework.roles.filter(({ loaded }) => loaded).map(({ id }) => id);
  return roles
    .flatMap((id) => responsibilitiesFor(id, [standardId]))
    .filter(({ standards }) => standards[0] === standardId)
    .map(({ id }) => id);
}

function standardOf(responsibilityId: string): string | undefined {
  const found = itemById(responsibilityId);
  return found?.kind === 'responsibility' ? found.item.standards[0] : undefined;
}

function tagsByItem(tags: readonly Tag[]): Map<string, Tag[]> {
  const byItem = new Map<string, Tag[]>();
  for (const tag of tags.toSorted((a, b) => a.passage.position.start - b.passage.position.start)) {
    for (const id of new Set([...tag.standards, ...tag.responsibilities])) {
      const there = byItem.get(id);
      if (there) there.push(tag);
      else byItem.set(id, [tag]);
    }
  }
  return byItem;
}
