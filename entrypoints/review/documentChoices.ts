import { i18n } from '#i18n';
import type { DocumentRecord } from '../../core/model/document.ts';
import { documentTitle } from '../../core/model/documentName.ts';
import { documentVersions } from '../../core/review/documentVersions.ts';

/** Documents to choose from, each by its organisation and title, and by its version where it is not the first. */
export function documentChoices(documents: readonly DocumentRecord[]): { value: string; label: string }[] {
  const versions = documentVersions(documents);
  return documents.map((document) => {
    const { version = 1 } = versions.get(document.id) ?? {};
    const parts = [
      document.organisation,
      documentTitle(document),
      version > 1 ? i18n.t('review.cell.version', [String(version)]) : '',
    ];
    return { value: document.id, label: parts.filter(Boolean).join(', ') };
  });
}
