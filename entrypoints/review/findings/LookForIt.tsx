import { FileText, ScanSearch, SearchX } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Callout } from '../../../components/Callout.tsx';
import { Icon } from '../../../components/Icon.tsx';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Absence, Finding } from '../../../core/model/finding.ts';
import type { Result } from '../../../core/model/result.ts';
import type { Strength } from '../../../core/model/tag.ts';
import { headingAt, pageAt } from '../../../core/model/textOutline.ts';
import { openDocument } from '../../../core/platform/openReader.ts';
import type { Near } from '../../../core/review/lookFor.ts';
import { lookForWords } from '../../../core/review/lookForWords.ts';
import { passageAt } from '../../../core/review/passageAt.ts';
import type { ReviewModel } from '../reviewModel.ts';
import type { Settled } from '../settle.ts';
import { NearRow } from './NearRow.tsx';
import { tagNear } from './tagNear.ts';
import type { FindingRow } from './useFindings.ts';
import { type TextSearch, useTextSearch } from './useTextSearch.ts';
import { WordList } from './WordList.tsx';

type Props = {
  model: ReviewModel;
  document: DocumentRecord;
  row: FindingRow;
  save: (patch: Settled) => Promise<Result<Finding>>;
  onClose: () => void;
};

/** Looks for an item in the whole text of a document; what came close can be tagged, or the absence recorded. */
export function LookForIt({ model, document, row, save, onClose }: Props) {
  const { itemId, finding } = row;
  const [words, setWords] = useState(() => finding?.absence?.terms ?? lookForWords(itemId));
  const [left, setLeft] = useState<Near[]>([]);
  const { state, search, cancel } = useTextSearch(document);
  const begin = useRef<HTMLButtonElement>(null);
  const outcome = useRef<HTMLHeadingElement>(null);
  useEffect(() => begin.current?.focus(), []);
  useEffect(() => {
    if (state.status === 'done') outcome.current?.focus();
  }, [state.status]);
  const start = async () => {
    if (words.length === 0) return;
    const done = await search(words);
    setLeft(done?.near ?? []);
  };
  const forget = (near: Near) => setLeft((before) => before.filter((each) => each !== near));
  const tag = async (near: Near, { text, outline }: TextSearch, strength: Strength) => {
    const made = await model.write(() => tagNear({ document, itemId, strength, text, outline, span: near }));
    if (!made.ok) return;
    forget(near);
    const cited = [...(finding?.cited ?? []), made.value.id];
    const isThere = strength !== 'conflicts' && finding?.absence;
    await model.write(() => save({ cited, ...(isThere ? { absence: null, score: null } : {}) }), {
      text: i18n.t('review.findings.taggedNear', [i18n.t(`common.${strength}`).toLowerCase()]),
    });
  };
  const record = async (done: TextSearch) => {
    const absence = absenceOf(done, left, document, model.review.reviewer);
    const result = await model.write(() => save({ absence, score: finding?.score ?? 0 }), {
      text: i18n.t('review.findings.recorded'),
    });
    if (result.ok) onClose();
  };
  return (
    <div class="absent look">
      {state.status === 'unread' ? (
        <Callout
          icon={FileText}
          title={i18n.t('review.findings.unread')}
          text={i18n.t(document.kind === 'web' ? 'review.findings.unreadPage' : 'review.findings.unreadFile')}
        >
          <button type="button" class="btn sm primary" onClick={() => void openDocument(document)}>
            {i18n.t('review.findings.openIt')}
          </button>
          <button type="button" class="btn sm" onClick={() => void start()}>
            {i18n.t('review.findings.search')}
          </button>
          <button type="button" class="btn sm quiet" onClick={onClose}>
            {i18n.t('common.cancel')}
          </button>
        </Callout>
      ) : (
        <>
          <WordList words={words} onChange={setWords} />
          <div class="row wrap">
            {state.status === 'running' ? (
              <>
                <progress max={1} value={state.share} aria-label={i18n.t('review.findings.searching')} />
                <button type="button" class="btn" onClick={cancel}>
                  {i18n.t('common.cancel')}
                </button>
              </>
            ) : (
              <>
                <button
                  type="button"
                  class={state.status === 'done' ? 'btn' : 'btn primary'}
                  ref={begin}
                  aria-disabled={words.length === 0}
                  onClick={() => void start()}
                >
                  <Icon of={ScanSearch} />
                  {i18n.t(state.status === 'done' ? 'review.findings.again' : 'review.findings.search')}
                </button>
                <button type="button" class="btn quiet" onClick={onClose}>
                  {i18n.t('common.close')}
                </button>
              </>
            )}
          </div>
        </>
      )}
      {state.status === 'done' && (
        <>
          <h3 class="strong" tabIndex={-1} ref={outcome}>
            {outcomeOf(state.search)}
          </h3>
          {left.length > 0 && (
            <ul class="nears">
              {left.map((near) => (
                <NearRow
                  key={near.start}
                  quote={near.text}
                  page={state.search.outline && pageAt(state.search.outline, near.start)}
                  heading={state.search.outline ? headingAt(state.search.outline, near.start) : ''}
                  terms={near.terms}
                  onTag={(strength) => void tag(near, state.search, strength)}
                  onDismiss={() => forget(near)}
                />
              ))}
            </ul>
          )}
          <button type="button" class="btn primary record" onClick={() => void record(state.search)}>
            <Icon of={SearchX} />
            {i18n.t('review.findings.record')}
          </button>
        </>
      )}
    </div>
  );
}

/** How much was searched, and what it came to, in two sentences. */
function outcomeOf({ terms, text, outline, found }: TextSearch): string {
  const pages = outline?.pages.length ?? 0;
  const over =
    pages > 0 ? i18n.t('review.cell.pagesSearched', pages) : i18n.t('review.findings.characters', [size(text)]);
  const what = i18n.t('review.cell.termsSearched', terms.length);
  return `${i18n.t('review.findings.searched', [what, over])} ${i18n.t('review.findings.found', found)}`;
}

const size = (text: string): string => text.length.toLocaleString();

function absenceOf(search: TextSearch, left: readonly Near[], document: DocumentRecord, by: string): Absence {
  const { text, outline, terms } = search;
  const { id: documentId, textHash } = document;
  return {
    at: Date.now(),
    by,
    terms,
    documents: [{ documentId, textHash, pages: outline?.pages.length || null, characters: text.length }],
    near: left.map((near) => {
      const { quote, page } = passageAt(text, near, outline, 1);
      const { type: _type, ...words } = quote;
      return { ...words, documentId, page, terms: near.terms.slice(0, 20) };
    }),
  };
}
