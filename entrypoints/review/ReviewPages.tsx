import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { applyTheme } from '../../components/applyTheme.ts';
import { keyCaps } from '../../components/keyCaps.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { Toast } from '../../components/Toast.tsx';
import { NotSaved } from '../shell/NotSaved.tsx';
import { useSignal } from '../shell/useSignal.ts';
import { ComparePage } from './compare/ComparePage.tsx';
import { CoveragePage } from './coverage/CoveragePage.tsx';
import { DocumentsPage } from './documents/DocumentsPage.tsx';
import { FindingsPage } from './findings/FindingsPage.tsx';
import { keepFocus } from './keepFocus.ts';
import { QuestionsPage } from './questions/QuestionsPage.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import { ReportPage } from './report/ReportPage.tsx';
import type { ReviewModel } from './reviewModel.ts';
import { useReviewKeys } from './useReviewKeys.ts';
import { useReviewModel } from './useReviewModel.ts';

const PAGE = {
  documents: DocumentsPage,
  coverage: CoveragePage,
  compare: ComparePage,
  findings: FindingsPage,
  questions: QuestionsPage,
  report: ReportPage,
};

/** The whole review in a tab: its documents, how they cover the standards, what was found, what is asked, the report. */
export function ReviewPages() {
  const model = useReviewModel();
  return model ? <Loaded model={model} /> : <div class="review" aria-busy="true" />;
}

function Loaded({ model }: { model: ReviewModel }) {
  const { notices, place, review, settings, dismiss } = model;
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useReviewKeys(model);
  useSignal((signal) => {
    if (main.current) keepFocus(main.current, signal);
  }, []);
  useEffect(() => applyTheme(settings.theme), [settings.theme]);
  const title = i18n.t(`review.pages.${place.page}`);
  useEffect(() => {
    document.title = `${title} · ${review.name} · ${i18n.t('extension.shortName')}`;
  }, [title, review.name]);
  // A reader of the screen must hear that another page is here; the first one is announced by the browser.
  useLayoutEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [place.page]);
  // What was said of one page or document does not stand over the next; undo is in the bar as well.
  const at = `${place.page}/${place.documentId}`;
  const said = useRef(at);
  useLayoutEffect(() => {
    if (said.current !== at) dismiss({ toast: null });
    said.current = at;
  }, [at]);
  const Page = PAGE[place.page];
  return (
    <div class="review">
      <ReviewBar model={model} />
      <main class={`rmain page-${place.page}`} tabIndex={-1} ref={main}>
        {notices.failure && <NotSaved failure={notices.failure} onClose={() => dismiss({ failure: null })} />}
        <Page key={review.id} model={model} />
      </main>
      {notices.toast && (
        <section class="toasts" aria-label={i18n.t('page.messages')} key={notices.toast.key}>
          <Toast
            text={notices.toast.text}
            {...(notices.toast.undo ? { onUndo: notices.toast.undo, undoKey: keyCaps('Ctrl+Z') } : {})}
            onClose={() => dismiss({ toast: null })}
          />
        </section>
      )}
      <Spoken text={notices.said} count={notices.saidCount} />
      <Spoken text={notices.toast?.text ?? ''} count={notices.toast?.key ?? 0} />
    </div>
  );
}
