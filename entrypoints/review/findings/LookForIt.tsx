import { Files, FileText, ScanSearch, SearchX } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { Select } from '../../../components/Select.tsx';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { documentName } from '../../../core/model/documentName.ts';
import type { Absence } from '../../../core/model/finding.ts';
import { newestOf } from '../../../core/review/documentVersions.ts';
import { lookForWords } from '../../../core/review/lookForWords.ts';
import { evidenceByItem } from '../../../core/review/requirements.ts';
import { recordAbsences } from '../../../core/store/findings.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { SearchedDocument } from './SearchedDocument.tsx';
import { Unread } from './Unread.tsx';
import type { FindingRow } from './useFindings.ts';
import { type DocumentSearch, type NearPassage, type TextSearch, useTextSearch } from './useTextSearch.ts';
import { WordList } from './WordList.tsx';

type Props = { model: ReviewModel; document: DocumentRecord; row: FindingRow; onClose: () => void };

/**
 * Looks for an item in the whole text of a document, or of all documents of the review in one go; what came close can be
 * tagged, and the absence recorded for each document that has no evidence of it.
 */
export function LookForIt({ model, document, row, onClose }: Props) {
  const { itemId, finding } = row;
  const [words, setWords] = useState(() => finding?.absence?.terms ?? lookForWords(itemId));
  const [everywhere, setEverywhere] = useState(false);
  /** Of what came close, what a person has tagged or passed over. */
  const [looked, setLooked] = useState<readonly NearPassage[]>([]);
  /** Of several documents, those that a person has said of whether it is absent there. */
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { state, search, cancel } = useTextSearch();
  const begin = useRef<HTMLButtonElement>(null);
  const outcome = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (state.status === 'idle') begin.current?.focus();
    if (state.status === 'done') (outcome.current ?? begin.current)?.focus();
  }, [state.status]);
  // The one at hand first, also when it is an older version.
  const all = [document, ...newestOf(model.documents).filter(({ id }) => id !== document.id)];
  const start = async () => {
    if (words.length === 0) return;
    setSaid(new Map());
    setLooked([]);
    await search(words, everywhere ? all : [document]);
  };
  const evidence = ({ id }: DocumentRecord) => {
    const tally = model.tallies.find(({ documentId }) => documentId === id);
    const { strong = 0, partial = 0 } = evidenceByItem(tally).get(itemId) ?? {};
    return strong + partial;
  };
  const record = async ({ terms }: TextSearch, absent: readonly DocumentSearch[]) => {
    const of = { at: Date.now(), by: model.review.reviewer, terms };
    const absences = absent.map((each) => ({ documentId: each.document.id, absence: absenceOf(each, left, of) }));
    const result = await model.write(() => recordAbsences(itemId, absences), {
      text:
        absences.length > 1
          ? i18n.t('review.findings.recordedAll', [String(absences.length)])
          : i18n.t('review.findings.recorded'),
      undo: ([first]) => first && model.undoOnly(first),
    });
    if (result.ok) onClose();
  };
  const { search: done } = state.status === 'done' ? state : { search: null };
  const left = done?.searched.flatMap(({ near }) => near).filter((near) => !looked.includes(near)) ?? [];
  const open = done?.searched.filter((each) => evidence(each.document) === 0) ?? [];
  const isOne = done?.searched.length === 1;
  // Where something came close a person looks at it first.
  const isAbsent = ({ document: { id } }: DocumentSearch) =>
    isOne || (said.get(id) ?? left.every(({ documentId }) => documentId !== id));
  const absent = open.filter(isAbsent);
  const searchWords = everywhere
    ? i18n.t('review.findings.searchAll', [String(all.length)])
    : i18n.t('review.findings.search');
  return (
    <div class="absent look">
      <WordList words={words} onChange={setWords} />
      <div class="row wrap">
        {state.status === 'running' ? (
          <>
            <progress max={1} value={state.share} aria-label={i18n.t('review.findings.searching')} />
            {everywhere && (
              <span class="meta num">
                {i18n.t('review.findings.searchingOne', [String(state.document), String(all.length)])}
              </span>
            )}
            <button type="button" class="btn" onClick={cancel}>
              {i18n.t('common.cancel')}
            </button>
          </>
        ) : (
          <>
            {all.length > 1 && (
              <Select
                label={i18n.t('review.findings.searchIn')}
                icon={<Icon of={everywhere ? Files : FileText} small />}
                value={everywhere ? 'all' : 'this'}
                options={[
                  { value: 'this', label: i18n.t('review.findings.inThis', [documentName(document)]) },
                  { value: 'all', label: i18n.t('review.findings.inAll', [String(all.length)]) },
                ]}
                onChange={(where) => setEverywhere(where === 'all')}
              />
            )}
            <button
              type="button"
              class={done ? 'btn' : 'btn primary'}
              ref={begin}
              aria-disabled={words.length === 0}
              onClick={() => void start()}
            >
              <Icon of={ScanSearch} />
              {done ? i18n.t('review.findings.again') : searchWords}
            </button>
            <button type="button" class="btn quiet" onClick={onClose}>
              {i18n.t('common.close')}
            </button>
          </>
        )}
      </div>
      {done && done.searched.length > 0 && (
        <h3 class="strong" tabIndex={-1} ref={outcome}>
          {outcomeOf(done)}
        </h3>
      )}
      {done?.searched.map((each) => (
        <SearchedDocument
          key={each.document.id}
          {...{ model, itemId }}
          searched={each}
          name={done.searched.length + done.unread.length > 1 ? documentName(each.document) : null}
          left={left.filter(({ documentId }) => documentId === each.document.id)}
          evidence={evidence(each.document)}
          absent={isOne || !open.includes(each) ? null : isAbsent(each)}
          onAbsent={(on) => setSaid(new Map(said).set(each.document.id, on))}
          onForget={(near) => setLooked((before) => [...before, near])}
        />
      ))}
      {done && <Unread documents={done.unread} alone={done.searched.length === 0} />}
      {done && open.length > 0 && (
        <button
          type="button"
          class="btn primary record"
          aria-disabled={absent.length === 0}
          onClick={() => absent.length > 0 && void record(done, absent)}
        >
          <Icon of={SearchX} />
          {absent.length > 1
            ? i18n.t('review.findings.recordAll', [String(absent.length)])
            : i18n.t('review.findings.record')}
        </button>
      )}
    </div>
  );
}

/** How much was searched, and what it came to, in two sentences. */
function outcomeOf({ terms, searched }: TextSearch): string {
  const sum = (of: (each: DocumentSearch) => number) => searched.reduce((all, each) => all + of(each), 0);
  const what = i18n.t('review.cell.termsSearched', terms.length);
  const pages = sum((each) => each.pages ?? 0);
  const characters = i18n.t('review.findings.characters', [sum((each) => each.characters).toLocaleString()]);
  const over = pages > 0 ? i18n.t('review.cell.pagesSearched', pages) : characters;
  const where =
    searched.length > 1
      ? i18n.t('review.findings.searchedAll', [what, i18n.t('panel.countDocuments', searched.length)])
      : i18n.t('review.findings.searched', [what, over]);
  return `${where} ${i18n.t(
    'review.findings.found',
    sum((each) => each.found),
  )}`;
}

/** What is kept of a search that found nothing that counts: how much of the document, and what is left that came close. */
function absenceOf(
  { document: { id: documentId, textHash }, pages, characters }: DocumentSearch,
  left: readonly NearPassage[],
  of: Pick<Absence, 'at' | 'by' | 'terms'>,
): Absence {
  const own = left.filter((near) => near.documentId === documentId);
  return {
    ...of,
    documents: [{ documentId, textHash, pages, characters }],
    near: own.map(({ heading: _heading, ...near }) => near),
  };
}
