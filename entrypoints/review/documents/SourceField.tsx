import { i18n } from '#i18n';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { ORGANISATION_MAX } from '../../../core/model/review.ts';
import { nameSource } from '../../../core/store/organisations.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { nameOf } from './documentFacts.ts';
import { useEdits } from './useEdits.ts';
import { useKeptText } from './useKeptText.ts';

/** Whom a document comes from: one of the review's organisations, or another one, which is then one of them. */
export function SourceField({ model, document }: { model: ReviewModel; document: DocumentRecord }) {
  const edit = useEdits(document, ({ id, revision }, organisation: string) =>
    model.write(() => nameSource({ id, revision, organisation })),
  );
  const field = useKeptText(document.organisation, edit);
  return (
    <label class="source">
      <span class="meta">
        {i18n.t('review.documents.from')}
        <span class="vh"> ({nameOf(document)})</span>
      </span>
      <span class="field">
        <input
          {...field}
          list="organisations"
          maxLength={ORGANISATION_MAX}
          placeholder={i18n.t('review.documents.fromHint')}
        />
      </span>
    </label>
  );
}
