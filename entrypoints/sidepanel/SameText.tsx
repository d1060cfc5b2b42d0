import { i18n } from '#i18n';
import { RelatedOffer } from '../../components/RelatedOffer.tsx';
import { documentInFull } from '../../core/model/documentName.ts';
import { relatedDocument } from '../../core/review/relatedDocument.ts';
import { joinDocument, reviseDocument, unrelate } from '../../core/store/library.ts';
import { tagsOfDocument } from '../../core/store/tags.ts';
import { sketchesOf } from '../../core/store/texts.ts';
import { useLive } from '../shell/useLive.ts';
import type { PanelModel } from './panelModel.ts';

/** Offers to make a tagged web page one with a file of the same text; the reader offers it for files. */
export function SameText({ model }: { model: PanelModel }) {
  const { document, write, dismiss } = model;
  const found = useLive(
    async () => {
      if (document?.kind !== 'web') return null;
      const related = relatedDocument(document, await sketchesOf(document.reviewId));
      if (related?.as !== 'same') return null;
      return { other: related.document, tags: (await tagsOfDocument(related.document.id)).length };
    },
    [document],
    (problem) => dismiss({ failure: { problem, retry: () => location.reload() } }),
  );
  if (!document || !found) return null;
  const { id } = document;
  const { other, tags } = found;
  const done = (text: string) => ({ text, undo: () => model.undoOnly({ id }) });
  return (
    <div class="notices stack">
      <RelatedOffer
        other={documentInFull(other)}
        as="same"
        tags={tags}
        onSame={() => void write(() => joinDocument({ id, into: other.id }), done(i18n.t('version.joined')))}
        onVersion={() => void write(() => reviseDocument({ id, of: other.id }), done(i18n.t('version.carried')))}
        onNo={() => void write(() => unrelate({ id, to: other.id }))}
      />
    </div>
  );
}
