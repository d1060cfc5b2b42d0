import { GitCompare } from 'lucide-preact';
import { i18n } from '#i18n';
import { Callout } from '../../../components/Callout.tsx';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { carriedFindings } from '../../../core/review/carriedFindings.ts';
import { addFindings } from '../../../core/store/findings.ts';
import { tagsOfDocument } from '../../../core/store/tags.ts';
import { useLive } from '../../shell/useLive.ts';
import type { ReviewModel } from '../reviewModel.ts';

const NO_TAGS: Tag[] = [];

/** Offers the findings of the version before, while there are some that this version has none for. */
export function StartFromBefore({ model, document }: { model: ReviewModel; document: DocumentRecord }) {
  const { versionOf } = document;
  const of = (id: string | null) => model.findings.filter(({ documentId }) => documentId === id);
  const before = of(versionOf);
  const tags = useLive(
    async () => (versionOf && before.length > 0 ? await tagsOfDocument(document.id) : NO_TAGS),
    [document.id, versionOf, before.length > 0],
    () => undefined,
  );
  const carried = tags && versionOf ? carriedFindings(before, of(document.id), tags) : [];
  if (carried.length === 0) return null;
  return (
    <Callout
      icon={GitCompare}
      title={i18n.t('review.findings.before', carried.length)}
      text={i18n.t('review.findings.beforeText')}
    >
      <button
        type="button"
        class="btn sm"
        onClick={() =>
          void model.write(() => addFindings(document.id, carried), {
            text: i18n.t('review.findings.carried', carried.length),
            undo: ([first]) => first && model.undoOnly(first),
          })
        }
      >
        {i18n.t('review.findings.startFrom')}
      </button>
    </Callout>
  );
}
