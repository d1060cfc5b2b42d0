import { Download, Files, Plus } from 'lucide-preact';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Select } from '../../../components/Select.tsx';
import { framework } from '../../../content/framework.ts';
import { requestTemplates } from '../../../content/requests.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { documentTitle } from '../../../core/model/documentName.ts';
import { newestOf } from '../../../core/review/documentVersions.ts';
import { proposeRequests } from '../../../core/review/proposeRequests.ts';
import { documentStanding } from '../../../core/review/requirements.ts';
import { questionsModel } from '../../../core/transfer/report/reportModel.ts';
import type { ReportRecords } from '../../../core/transfer/report/reportRecords.ts';
import { documentChoices } from '../documentChoices.ts';
import { hrefOf } from '../place.ts';
import { ExportProgress } from '../report/ExportProgress.tsx';
import { useExport } from '../report/useExport.ts';
import { useReportRecords, writtenBy } from '../report/useReportRecords.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { say } from '../say.ts';
import { Proposals } from './Proposals.tsx';
import { RequestCard } from './RequestCard.tsx';
import { useRequests } from './useRequests.ts';

const STANDARDS = framework.standards.map(({ id }) => id);

/** What is asked about one document: proposed from what was found, worded by a person, saved to be sent. */
export function QuestionsPage({ model }: { model: ReviewModel }) {
  const { documents, place } = model;
  const shown = documents.find(({ id }) => id === place.documentId) ?? newestOf(documents)[0];
  const of = useMemo(() => (shown ? [shown] : []), [shown]);
  const records = useReportRecords(model, of);
  if (!shown) {
    return (
      <>
        <h1>{i18n.t('review.pages.questions')}</h1>
        <EmptyState art title={i18n.t('review.report.nothing')} text={i18n.t('review.questions.nothingText')} />
      </>
    );
  }
  if (!records) return <h1 aria-busy="true">{heading(shown)}</h1>;
  return <Asked key={shown.id} model={model} records={records} document={shown} />;
}

const heading = ({ organisation }: DocumentRecord) =>
  organisation ? i18n.t('review.questions.ask', [organisation]) : i18n.t('review.questions.askVendor');

function Asked(props: { model: ReviewModel; records: ReportRecords; document: DocumentRecord }) {
  const { model, records, document } = props;
  const { review, tags, findings, requests: list, tallies } = records;
  const requests = useRequests(model, document.id, list);
  const exporting = useExport(model);
  const proposals = useMemo(() => {
    const asked = review.requirements ?? { requirements: [], passMark: 0 };
    const standing = documentStanding({ requirements: asked, tally: tallies[0], findings, standardIds: STANDARDS });
    return proposeRequests({ templates: requestTemplates, review, document, standing, findings, tags, requests: list });
  }, [records]);
  const { itemId } = model.place;
  const isAbout = [...list, ...proposals].some((each) => each.itemId === itemId);
  // “Ask about this” leads to what is asked or proposed about it, else to a question of one's own.
  useEffect(() => {
    const about = itemId ? window.document.querySelector<HTMLElement>(`[data-about="${itemId}"]`) : null;
    about?.scrollIntoView({ block: 'center' });
    const field = about?.querySelector<HTMLElement>('textarea') ?? about?.querySelector<HTMLElement>('button');
    if (itemId) (field ?? window.document.querySelector<HTMLElement>('.add-request'))?.focus();
  }, [itemId, isAbout]);
  const byId = useMemo(() => new Map(tags.map((tag) => [tag.id, tag])), [tags]);
  const save = (format: 'docx' | 'txt') => {
    const made = async () => questionsModel(await writtenBy(records), { hideQuotes: false, now: Date.now() }, say);
    if (!off) exporting.start(format, made);
  };
  const off = list.length === 0 || exporting.format !== null;
  return (
    <>
      <header class="rhead">
        <div>
          <h1>{heading(document)}</h1>
          <p class="sub">{documentTitle(document)}</p>
        </div>
        <div class="acts">
          {model.documents.length > 1 && (
            <Select
              label={i18n.t('review.report.document')}
              icon={<Icon of={Files} small />}
              value={document.id}
              options={documentChoices(model.documents)}
              onChange={(id) => {
                location.hash = hrefOf('questions', id);
              }}
            />
          )}
          {(['docx', 'txt'] as const).map((format) => (
            <button key={format} type="button" class="btn" aria-disabled={off} onClick={() => save(format)}>
              {exporting.format === format ? <span class="spinner" /> : <Icon of={Download} small />}
              {i18n.t(`review.report.save.${format}`)}
            </button>
          ))}
          <button
            type="button"
            class="btn primary add-request"
            onClick={() => requests.add([{ kind: 'question', text: '', wording: '', cited: [], absent: false }])}
          >
            <Icon of={Plus} small />
            {i18n.t('review.questions.addOwn')}
          </button>
        </div>
      </header>
      <ExportProgress exporting={exporting} />
      {list.length === 0 ? (
        <p class="sub none-asked">{i18n.t('review.questions.none')}</p>
      ) : (
        <ol class="asked" aria-label={heading(document)}>
          {list.map((request, index) => (
            <RequestCard
              key={request.id}
              {...{ request, index, document, requests }}
              count={list.length}
              first={requests.fresh === request.id}
              cited={request.cited.flatMap((id) => byId.get(id) ?? [])}
              finding={findings.find(({ itemId }) => itemId === request.itemId)}
            />
          ))}
        </ol>
      )}
      <Proposals proposals={proposals} requests={requests} />
    </>
  );
}
