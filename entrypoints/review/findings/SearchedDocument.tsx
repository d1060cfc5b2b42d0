import { i18n } from '#i18n';
import type { ReviewModel } from '../reviewModel.ts';
import { NearRow } from './NearRow.tsx';
import { takeNear } from './takeNear.ts';
import type { DocumentSearch, NearPassage } from './useTextSearch.ts';

/** What the search of one document came to: how much of it was searched, what came close, whether it has evidence. */
export function SearchedDocument(props: {
  model: ReviewModel;
  itemId: string;
  searched: DocumentSearch;
  /** Null where it is the only one. */
  name: string | null;
  /** What came close and was neither tagged nor dismissed. */
  left: readonly NearPassage[];
  /** Strong and partial passages tagged under the item: then nothing is absent. */
  evidence: number;
  /** Whether it is to be recorded as absent here; null where that is not asked. */
  absent: boolean | null;
  onAbsent: (absent: boolean) => void;
  onForget: (near: NearPassage) => void;
}) {
  const { model, itemId, searched, name, left, evidence } = props;
  const { document, pages, wordless, characters, found } = searched;
  const over =
    pages === null
      ? i18n.t('review.findings.characters', [characters.toLocaleString()])
      : i18n.t('review.cell.pagesSearched', pages);
  const notes = [
    wordless > 0 && i18n.t('review.findings.wordless', wordless),
    evidence > 0 && i18n.t('review.findings.hasEvidence', evidence),
  ].filter(Boolean);
  return (
    <section class="stack searched" aria-label={name ?? undefined}>
      {name && (
        <h4 class="row wrap">
          <span class="strong">{name}</span>
          <span class="meta">
            {over} · {i18n.t('review.findings.found', found)}
          </span>
        </h4>
      )}
      {props.absent !== null && (
        <label class="row sub">
          <input
            type="checkbox"
            class="check"
            checked={props.absent}
            onChange={(event) => props.onAbsent(event.currentTarget.checked)}
          />
          {i18n.t('review.findings.absentHere')}
          <span class="vh">: {name}</span>
        </label>
      )}
      {notes.length > 0 && <p class="sub">{notes.join(' ')}</p>}
      {left.length > 0 && (
        <ul class="nears">
          {left.map((near) => (
            <NearRow
              key={`${near.prefix}${near.exact}`}
              near={near}
              onTag={async (strength) => {
                if (await takeNear(model, { document, itemId, strength, near })) props.onForget(near);
              }}
              onDismiss={() => props.onForget(near)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
