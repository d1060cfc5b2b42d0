import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { documentTitle } from '../../../core/model/documentName.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { tagsOfDocument, tagsOfReview } from '../../../core/store/tags.ts';
import { useLive } from '../../shell/useLive.ts';
import type { PlanModel } from './planModel.ts';

/** A review with more tags than this is chosen from document by document, so that no single reading is long. */
const MOST_AT_ONCE = 3000;

/**
 * The tags that can be cited, in the order of documents and of the words in them; null while they are being read. All
 * documents offers their newest versions; an older version is chosen by itself.
 */
export function useCitable(plan: PlanModel): {
  tags: Tag[] | null;
  choices: { value: string; label: string }[];
  from: string;
  setFrom: (from: string) => void;
} {
  const { panel, documents } = plan;
  const count = panel.reviews.find(({ review }) => review.id === panel.review.id)?.tags ?? 0;
  const old = useMemo(() => new Set(documents.map(({ versionOf }) => versionOf)), [documents]);
  const together = count <= MOST_AT_ONCE;
  const [from, setFrom] = useState(together ? '' : (panel.document?.id ?? documents[0]?.id ?? ''));
  const found = useLive(
    () => (from === '' ? tagsOfReview(panel.review.id) : tagsOfDocument(from)),
    [panel.review.id, from],
    (problem) => panel.dismiss({ failure: { problem, retry: () => location.reload() } }),
  );
  const tags = useMemo(() => {
    const order = new Map(documents.map(({ id }, index) => [id, index]));
    const shown = found?.filter(({ documentId }) => from !== '' || (order.has(documentId) && !old.has(documentId)));
    const place = (tag: Tag) => order.get(tag.documentId) ?? 0;
    const start = (tag: Tag) => tag.passage.position.start;
    return shown?.sort((a, b) => place(a) - place(b) || start(a) - start(b)) ?? null;
  }, [found, documents]);
  const name = (document: DocumentRecord) =>
    old.has(document.id) ? i18n.t('plan.cite.older', [documentTitle(document)]) : documentTitle(document);
  return {
    tags,
    from,
    setFrom,
    choices: [
      ...(together ? [{ value: '', label: i18n.t('plan.cite.allDocuments') }] : []),
      ...documents.map((document) => ({ value: document.id, label: name(document) })),
    ].slice(documents.length === 1 ? -1 : 0),
  };
}
