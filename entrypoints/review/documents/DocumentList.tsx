import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SearchField } from '../../../components/SearchField.tsx';
import { framework } from '../../../content/framework.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { documentTitle } from '../../../core/model/documentName.ts';
import { documentStanding } from '../../../core/review/requirements.ts';
import { type VersionChain, versionChains } from '../../../core/review/versionChains.ts';
import { hashesKept } from '../../../core/store/files.ts';
import { deleteDocument, restoreDocument } from '../../../core/store/library.ts';
import { useLive } from '../../shell/useLive.ts';
import { useSlices } from '../../shell/useSlices.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { DocumentRow } from './DocumentRow.tsx';
import { tagCount } from './documentFacts.ts';

const STANDARD_IDS = framework.standards.map(({ id }) => id);
const NONE: ReadonlySet<string> = new Set();
/** From this many documents on there is a box to find one. */
const FIND_FROM = 8;
/** A document takes as long to draw as so many plain rows. */
const ROWS_EACH = 4;

/** The documents of the review, the newest version of each; older ones open below it. */
export function DocumentList({ model }: { model: ReviewModel }) {
  const { documents, tallies, findings, review, write, say } = model;
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const kept = useLive(hashesKept, [], () => undefined) ?? NONE;
  const chains = useMemo(() => versionChains(documents), [documents]);
  const rows = useMemo(() => rowsOf({ documents, tallies, findings, review }), [documents, tallies, findings, review]);
  const wanted = query.trim().toLowerCase();
  const found = chains.filter(({ newest }) =>
    `${documentTitle(newest)} ${newest.organisation}`.toLowerCase().includes(wanted),
  );
  const drawn = Math.ceil(useSlices(found.length * ROWS_EACH) / ROWS_EACH);
  const remove = async (document: DocumentRecord) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('.doc-name') ?? [])];
    const names = all.filter((each) => each.checkVisibility());
    const at = names.findIndex((each) => each.dataset.document === document.id);
    const { id, revision } = document;
    const result = await write(() => deleteDocument({ id, revision }), {
      text: i18n.t('review.documents.removed', [documentTitle(document)]),
      undo: () => void write(() => restoreDocument(id)),
    });
    // The row leaves; the focus must not go with it.
    if (result.ok) (names[at + 1] ?? names[at - 1])?.focus();
  };
  const row = (document: DocumentRecord, version: number | null, chain?: VersionChain<DocumentRecord>) => (
    <DocumentRow
      key={document.id}
      model={model}
      document={document}
      version={version}
      tags={rows.get(document.id)?.tags ?? 0}
      standing={rows.get(document.id)?.standing ?? null}
      kept={kept}
      onRemove={(each) => void remove(each)}
    >
      {chain && chain.older.length > 0 && (
        <details class="older">
          <summary>{i18n.t('review.documents.older', chain.older.length)}</summary>
          <ul>{chain.older.map((each, index) => row(each, chain.older.length - index))}</ul>
        </details>
      )}
    </DocumentRow>
  );
  return (
    <>
      {chains.length >= FIND_FROM && (
        <div class="find">
          <SearchField
            label={i18n.t('review.documents.find')}
            placeholder={i18n.t('review.documents.find')}
            value={query}
            onInput={(text) => {
              setQuery(text);
              say(text && i18n.t('panel.countDocuments', found.length));
            }}
          />
        </div>
      )}
      {found.length === 0 && <p class="sub nothing">{i18n.t('review.documents.noneFound', [query.trim()])}</p>}
      <ul class="docs" ref={list}>
        {found
          .slice(0, drawn)
          .map((chain) => row(chain.newest, chain.older.length > 0 ? chain.older.length + 1 : null, chain))}
      </ul>
    </>
  );
}

/** How many tags each document has, and how it stands where the review requires something. */
function rowsOf({
  documents,
  tallies,
  findings,
  review,
}: Pick<ReviewModel, 'documents' | 'tallies' | 'findings' | 'review'>) {
  const tallyOf = new Map(tallies.map((tally) => [tally.documentId, tally]));
  const findingsOf = Map.groupBy(findings, ({ documentId }) => documentId);
  return new Map(
    documents.map(({ id }) => {
      const tally = tallyOf.get(id);
      const of = { tally, findings: findingsOf.get(id) ?? [], standardIds: STANDARD_IDS };
      const standing = review.requirements && documentStanding({ requirements: review.requirements, ...of });
      return [id, { tags: tagCount(tally), standing }];
    }),
  );
}
