import { ChevronDown, ChevronRight } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { documentName } from '../../../core/model/documentName.ts';
import { cellOf, matrix } from '../../../core/review/matrix.ts';
import { type PassageFilter, passagesOf } from '../../../core/review/passagesOf.ts';
import { tagsOfDocument } from '../../../core/store/tags.ts';
import { useLive } from '../../shell/useLive.ts';
import { LookedFor } from '../passages/LookedFor.tsx';
import { PassageList } from '../passages/PassageList.tsx';
import { hrefOf } from '../place.ts';
import type { ReviewModel } from '../reviewModel.ts';

type Props = { model: ReviewModel; document: DocumentRecord; filter: PassageFilter; startsOpen: boolean };

/** A document's passages of one cell, read when they are open; one of several documents is closed first, with its count. */
export function DocumentPassages({ model, document, filter, startsOpen }: Props) {
  const [open, setOpen] = useState(startsOpen);
  const { itemId } = filter;
  const count = countOf(model, document.id, filter);
  if (count === 0 && !startsOpen) return null;
  const finding = model.findings.find((each) => each.documentId === document.id && each.itemId === itemId);
  const absence = finding?.absence;
  /** Nothing is tagged of any role or strength, and nobody has settled it. */
  const isOpen =
    countOf(model, document.id, { itemId, role: null, strength: null }) === 0 &&
    !absence &&
    (finding?.score ?? null) === null;
  return (
    <article class="of-document">
      <header class="row spread">
        {startsOpen ? (
          <h3 class="strong">{documentName(document)}</h3>
        ) : (
          <h3>
            <button type="button" class="opener" aria-expanded={open} onClick={() => setOpen(!open)}>
              <Icon of={open ? ChevronDown : ChevronRight} small />
              <span class="strong">{documentName(document)}</span>
            </button>
          </h3>
        )}
        <span class="meta">{count > 0 && i18n.t('review.cell.passages', count)}</span>
      </header>
      {open && <Passages document={document} filter={filter} />}
      {count === 0 &&
        (absence ? (
          <LookedFor absence={absence} />
        ) : (
          <p class="sub">{i18n.t(isOpen ? 'review.cell.nothingYet' : 'review.cell.noPassage')}</p>
        ))}
      <p class="row wrap links">
        {isOpen && (
          <a class="link meta" href={hrefOf('findings', document.id, itemId, 'look')}>
            {i18n.t('review.cell.lookForIt')}
            <span class="vh">: {documentName(document)}</span>
          </a>
        )}
        <a class="link meta" href={hrefOf('findings', document.id, itemId)}>
          {i18n.t('review.cell.toFinding')}
          <span class="vh">: {documentName(document)}</span>
        </a>
      </p>
    </article>
  );
}

function Passages({ document, filter }: { document: DocumentRecord; filter: PassageFilter }) {
  const tags = useLive(
    () => tagsOfDocument(document.id),
    [document.id],
    () => undefined,
  );
  return tags && <PassageList tags={passagesOf(tags, filter)} document={document} />;
}

function countOf({ tallies }: ReviewModel, id: string, filter: PassageFilter): number {
  const own = tallies.filter(({ documentId }) => documentId === id);
  return cellOf(matrix(own, 'document', filter), id, filter.itemId).total;
}
