import { CircleAlert } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CountsHead } from '../../components/CountsHead.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Icon } from '../../components/Icon.tsx';
import { passageWords } from '../../components/passageWords.ts';
import { problemText } from '../../components/problemText.ts';
import { Segments } from '../../components/Segments.tsx';
import type { BackupRecords } from '../../core/model/backup.ts';
import { documentTitle } from '../../core/model/documentName.ts';
import { RECORD_TABLES, type RecordTable } from '../../core/model/records.ts';
import type { RestorePlan } from '../../core/model/restorePlan.ts';
import { applyRestore, readAll } from '../../core/store/backup.ts';
import { problemOf } from '../../core/store/problemOf.ts';
import { planRestore } from '../../core/transfer/restorePlan.ts';
import { NameList } from './NameList.tsx';

/** The tables by name, which a person knows; what stands on a review besides documents and tags is told as one. */
const ROWS = {
  profiles: ['profiles'],
  reviews: ['reviews'],
  documents: ['documents'],
  tags: ['tags'],
  work: ['findings', 'answers', 'stepStatuses', 'stageNotes', 'vendorRequests', 'verdicts'],
} as const satisfies Record<string, readonly RecordTable[]>;
const ROW_NAMES = Object.keys(ROWS) as (keyof typeof ROWS)[];
const PARTS = ['add', 'change', 'conflict', 'same'] as const;

/** The dry run of a restore: what is new, what changes, what conflicts. Nothing is written before “Restore”. */
export function RestoreDialog(props: {
  records: BackupRecords;
  onRestored: (counts: { added: number; changed: number }) => void;
  onClose: () => void;
}) {
  const { records } = props;
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  const [conflicts, setConflicts] = useState<'keep' | 'replace'>('keep');
  const [working, setWorking] = useState(false);
  const [error, setError] = useState('');
  const compare = () =>
    readAll().then(
      (here) => setPlan(planRestore(records, here)),
      (reason) => setError(problemText(problemOf(reason))),
    );
  useEffect(() => void compare(), [records]);
  // A restore that has begun is one transaction: there is nothing to cancel until it says how it went.
  const close = () => {
    if (!working) props.onClose();
  };

  const restore = async () => {
    if (!plan || working) return;
    setWorking(true);
    setError('');
    const result = await applyRestore(plan, { conflicts });
    setWorking(false);
    if (result.ok) return props.onRestored(result.value);
    const changed = result.error.code === 'conflict';
    setError(changed ? i18n.t('problem.backup.changed') : problemText(result.error));
    if (changed) await compare();
  };

  const count = (part: (typeof PARTS)[number]) =>
    plan ? RECORD_TABLES.reduce((sum, table) => sum + plan[table][part].length, 0) : 0;
  const nothing = plan && count('add') + count('change') + count('conflict') === 0;
  return (
    <Dialog title={i18n.t('options.plan.title')} onClose={close}>
      {!plan && !error && <p role="status">{i18n.t('options.plan.comparing')}</p>}
      {plan && nothing && <p>{i18n.t('options.plan.allSame')}</p>}
      {plan && !nothing && (
        <>
          <p>{i18n.t('options.plan.nothingYet')}</p>
          <PlanTable plan={plan} />
          <NameList label={i18n.t('options.plan.listNew')} names={names(plan, 'add')} />
          <NameList label={i18n.t('options.plan.listNewer')} names={names(plan, 'change')} />
          <NameList label={i18n.t('options.plan.listConflicts')} names={names(plan, 'conflict')} />
          {count('conflict') > 0 && (
            <div class="stack">
              <p class="strong">{i18n.t('options.plan.choice')}</p>
              <Segments
                label={i18n.t('options.plan.choice')}
                value={conflicts}
                options={[
                  { value: 'keep', label: i18n.t('options.plan.keep') },
                  { value: 'replace', label: i18n.t('options.plan.take') },
                ]}
                onChange={setConflicts}
              />
            </div>
          )}
          <p class="sub">{i18n.t('options.plan.safe')}</p>
        </>
      )}
      {error && (
        <div class="callout bad" role="alert">
          <Icon of={CircleAlert} />
          <p>{error}</p>
        </div>
      )}
      <div class="acts">
        <button class="btn" type="button" aria-disabled={working} onClick={close}>
          {nothing ? i18n.t('common.close') : i18n.t('common.cancel')}
        </button>
        {!nothing && (
          <button class="btn primary" type="button" aria-disabled={!plan || working} onClick={() => void restore()}>
            {working && <span class="spinner" />}
            {i18n.t('options.plan.apply')}
          </button>
        )}
      </div>
    </Dialog>
  );
}

function PlanTable({ plan }: { plan: RestorePlan }) {
  const heads = ['new', 'newer', 'conflicts', 'same'] as const;
  return (
    <table class="table plan" aria-label={i18n.t('options.plan.table')}>
      <CountsHead
        rows={<span class="vh">{i18n.t('options.plan.kind')}</span>}
        counts={heads.map((head) => i18n.t(`options.plan.${head}`))}
      />
      <tbody>
        {ROW_NAMES.map((row) => (
          <tr key={row}>
            <th scope="row">{i18n.t(`options.plan.${row}`)}</th>
            {PARTS.map((part) => {
              const count = ROWS[row].reduce((sum, table) => sum + plan[table][part].length, 0);
              return (
                <td key={part} class={count > 0 ? 'num' : 'num none'}>
                  {count.toLocaleString()}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a part of the plan is about, in words a person knows: names, titles and quotes. */
function names(plan: RestorePlan, part: 'add' | 'change' | 'conflict'): string[] {
  const records = <T,>(list: (T | { file: T })[]) =>
    list.map((entry) => (typeof entry === 'object' && entry !== null && 'file' in entry ? entry.file : (entry as T)));
  return [
    ...records(plan.reviews[part]).map((review) => review.name),
    ...records(plan.documents[part]).map(documentTitle),
    ...records(plan.tags[part]).map((tag) => `“${passageWords(tag.passage)}”`),
  ];
}
