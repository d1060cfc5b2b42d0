import { ExternalLink } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { documentTitle } from '../../../core/model/documentName.ts';
import { openDocument } from '../../../core/platform/openReader.ts';
import { isFiltered, tagFits } from '../../../core/review/tagList.ts';
import { documentsOf } from '../../../core/store/documents.ts';
import { useLive } from '../../shell/useLive.ts';
import type { PanelModel } from '../panelModel.ts';

/** While a filter is set: the other documents of the review that have tags for it, each to open in a tab. */
export function OtherDocuments({ model }: { model: PanelModel }) {
  const { filter, reviewTags, document, vocabulary, review } = model;
  const documents = useLive(
    () => documentsOf(review.id),
    [review.id],
    () => undefined,
  );
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    if (!isFiltered(filter)) return found;
    const fits = tagFits(filter, vocabulary);
    for (const tag of reviewTags ?? []) {
      if (tag.documentId !== document?.id && fits(tag)) found.set(tag.documentId, (found.get(tag.documentId) ?? 0) + 1);
    }
    return found;
  }, [filter, reviewTags, document, vocabulary]);
  const others = documents?.filter((entry) => counts.has(entry.id)) ?? [];
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others" class="others">
      <h2 class="sec-head" id="others">
        {i18n.t('panel.otherDocuments')}
      </h2>
      <ul class="rows">
        {others.map((entry) => (
          <li key={entry.id}>
            <button type="button" class="g-row" onClick={() => void openDocument(entry)}>
              <span class="grow">
                <span class="name">{documentTitle(entry)}</span>
                <span class="sub">{i18n.t('panel.countTags', counts.get(entry.id) ?? 0)}</span>
              </span>
              <Icon of={ExternalLink} small />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
