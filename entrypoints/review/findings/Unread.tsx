import { FileText } from 'lucide-preact';
import { i18n } from '#i18n';
import { Callout } from '../../../components/Callout.tsx';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { documentName } from '../../../core/model/documentName.ts';
import { openDocument } from '../../../core/platform/openReader.ts';

/** Documents that could not be searched, because their text is not kept here, each to be opened. */
export function Unread({ documents, alone }: { documents: readonly DocumentRecord[]; alone: boolean }) {
  const [first] = documents;
  if (!first) return null;
  const isPage = documents.every(({ kind }) => kind === 'web');
  return (
    <Callout
      icon={FileText}
      title={
        alone && documents.length === 1
          ? i18n.t('review.findings.unread')
          : i18n.t('review.findings.notSearched', documents.length)
      }
      text={i18n.t(isPage ? 'review.findings.unreadPage' : 'review.findings.unreadFile')}
    >
      {documents.map((document) => (
        <button key={document.id} type="button" class="btn sm" onClick={() => void openDocument(document)}>
          {documents.length > 1
            ? i18n.t('review.findings.openOne', [documentName(document)])
            : i18n.t('review.findings.openIt')}
        </button>
      ))}
    </Callout>
  );
}
