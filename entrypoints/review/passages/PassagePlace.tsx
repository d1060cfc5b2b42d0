import { i18n } from '#i18n';
import { PageNumber } from '../../../components/PageNumber.tsx';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { openAtTag } from '../../../core/platform/openAtTag.ts';

/** Where a tagged passage stands, as far as it is known; opens the document there. */
export function PassagePlace({ tag, document }: { tag: Tag; document: DocumentRecord }) {
  const { page, heading, quote } = tag.passage;
  return (
    <button type="button" class="link place" onClick={() => void openAtTag(document, tag)}>
      {page !== null ? <PageNumber page={page} /> : heading || i18n.t('review.cell.open')}
      <span class="vh">: {i18n.t('review.cell.openAt', [quote.exact.slice(0, 60)])}</span>
    </button>
  );
}
