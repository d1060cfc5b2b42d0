import { itemById } from '../../content/items.ts';
import type { RequestTemplates, Role } from '../../content/schema.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { Tag } from '../model/tag.ts';
import type { VendorRequest } from '../model/vendorRequest.ts';
import { bestPassages } from './passagesOf.ts';
import type { DocumentStanding, ItemStanding } from './requirements.ts';

/** A question or a change that could be asked for, as a request would have it. */
export type Proposal = Pick<VendorRequest, 'kind' | 'text' | 'wording' | 'cited' | 'absent'> & { itemId: string };

/** A question about weak evidence names so many passages, the best first. */
const NAMED = 3;

/**
 * What could be asked about a document, standard by standard, then about the responsibilities that are required: a change
 * where passages conflict, a question where evidence is missing or weak. Where the review has requirements, only about what
 * is required and not met, and about conflicts; else about every standard. `tags` are the document's. What is asked already (`requests`) is not proposed again.
 */
export function proposeRequests({
  templates,
  review,
  document,
  standing,
  findings,
  tags,
  requests,
}: {
  templates: RequestTemplates;
  review: Pick<Review, 'kind' | 'organisations' | 'requirements'>;
  document: Pick<DocumentRecord, 'organisation'>;
  standing: Pick<DocumentStanding, 'items'>;
  findings: readonly Finding[];
  tags: readonly Tag[];
  requests: readonly Pick<VendorRequest, 'itemId' | 'kind'>[];
}): Proposal[] {
  const fill = filling(templates, review, document);
  const ofStandard = new Map(templates.standards.map((each) => [each.standardId, each]));
  const proposals = standing.items.flatMap((item): Proposal[] => {
    const { itemId } = item;
    const found = itemById(itemId);
    const of = found?.kind === 'responsibility' ? templates.responsibility : ofStandard.get(itemId);
    const why = of && whyAsk(item, (review.requirements?.requirements.length ?? 0) > 0);
    if (!why) return [];
    const duty = found?.kind === 'responsibility' ? { duty: found.item.short, role: found.role } : null;
    const finding = findings.find((each) => each.itemId === itemId);
    const best = bestPassages(tags, finding?.cited ?? [], itemId);
    const cited =
      why === 'conflicting'
        ? best.filter(({ strength }) => strength === 'conflicts')
        : best.filter(({ id, strength }) => finding?.cited.includes(id) || strength === 'partial').slice(0, NAMED);
    return [
      {
        itemId,
        kind: why === 'conflicting' ? 'change' : 'question',
        text: fill(of[why].text, duty),
        wording: fill(of[why].wording, duty),
        cited: cited.map(({ id }) => id),
        absent: why === 'missing' && item.lookedFor,
      },
    ];
  });
  return proposals.filter(({ itemId, kind }) => !requests.some((one) => one.itemId === itemId && one.kind === kind));
}

/** Why something is asked about an item; null: nothing is. */
function whyAsk({ standing, unmet, evidence }: ItemStanding, hasRequirements: boolean) {
  if (evidence.conflicts > 0) return 'conflicting';
  if (standing === 'met' || standing === 'lookedAt' || (hasRequirements && !unmet)) return null;
  return standing;
}

/** Puts the names of those concerned into a template. */
function filling(
  { words }: RequestTemplates,
  { kind, organisations }: Pick<Review, 'kind' | 'organisations'>,
  { organisation }: Pick<DocumentRecord, 'organisation'>,
) {
  const usual = words[kind];
  const party = organisation || usual.party;
  const client = organisations.find(({ part }) => part === 'district' || part === 'school')?.name;
  const names = {
    party,
    client: client && client !== organisation ? client : usual.client,
    document: usual.document,
  };
  return (template: string, of: { duty: string; role: Role } | null) => {
    const holder = of?.role.id === 'external-partner' ? party : `the ${of?.role.name.toLowerCase()}`;
    const duty = of ? of.duty.charAt(0).toLowerCase() + of.duty.slice(1) : '';
    const values: Record<string, string> = {
      ...names,
      Party: sentenceStart(party),
      holder,
      Holder: sentenceStart(holder),
      duty,
    };
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  };
}

const sentenceStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
