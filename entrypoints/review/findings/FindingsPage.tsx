import { i18n } from '#i18n';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { newestOf } from '../../../core/review/documentVersions.ts';
import { hrefOf } from '../place.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { DocumentFindings } from './DocumentFindings.tsx';

/** What is found in one document, which the address names; at first the newest of the first document. */
export function FindingsPage({ model }: { model: ReviewModel }) {
  const { documents, place } = model;
  const document = documents.find(({ id }) => id === place.documentId) ?? newestOf(documents)[0];
  if (document) return <DocumentFindings key={document.id} model={model} document={document} />;
  return (
    <>
      <h1>{i18n.t('review.pages.findings')}</h1>
      <EmptyState art title={i18n.t('review.coverage.empty')} text={i18n.t('review.findings.emptyText')}>
        <a class="btn primary" href={hrefOf('documents')}>
          {i18n.t('review.coverage.toDocuments')}
        </a>
      </EmptyState>
    </>
  );
}
