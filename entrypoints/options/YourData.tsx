import { Lock } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/Icon.tsx';
import { useSubscribed } from '../../components/useSubscribed.ts';
import type { Settings } from '../../core/model/settings.ts';
import { askToPersist, type StorageStatus, storageStatus } from '../../core/platform/storageStatus.ts';
import { binContents } from '../../core/store/bin.ts';
import { live } from '../../core/store/live.ts';
import { listReviews } from '../../core/store/reviews.ts';
import { Backup } from './Backup.tsx';
import { DeletedThings } from './DeletedThings.tsx';
import type { Notice } from './notice.ts';
import { Row, Section, SwitchRow } from './Section.tsx';

type Holdings = { tags: number; documents: number; deleted: number; startedAt: number | null };

/** What is stored and how safely, backup and restore, and what was deleted. */
export function YourData(props: {
  settings: Settings;
  change: (patch: Partial<Settings>) => void;
  tell: (notice: Notice | null) => void;
}) {
  const { settings, change, tell } = props;
  const holdings = useSubscribed<Holdings>((next, signal) => live(readHoldings, next, signal), []);
  const [binOpen, setBinOpen] = useState(false);
  return (
    <Section id="data" title={i18n.t('options.dataTitle')}>
      <Row title={i18n.t('options.staysHere')} hint={i18n.t('options.staysHereHint')}>
        <span class="chip">
          <Icon of={Lock} small />
          {i18n.t('options.private')}
        </span>
      </Row>
      <SpaceUsed holdings={holdings} tell={tell} />
      <Backup settings={settings} startedAt={holdings?.startedAt ?? null} tell={tell} />
      <SwitchRow
        title={i18n.t('options.remind')}
        hint={i18n.t('options.remindHint')}
        on={settings.backupReminder}
        onChange={(backupReminder) => change({ backupReminder })}
      />
      <Row
        title={i18n.t('options.deleted')}
        hint={
          holdings && holdings.deleted > 0
            ? i18n.t('options.deletedCount', holdings.deleted)
            : i18n.t('options.deletedNone')
        }
      >
        {/* Also where nothing is deleted: the focus comes back to it once the last thing was restored. */}
        <button
          class="btn sm"
          type="button"
          aria-label={`${i18n.t('options.open')}: ${i18n.t('options.deleted')}`}
          onClick={() => setBinOpen(true)}
        >
          {i18n.t('options.open')}
        </button>
      </Row>
      {binOpen && <DeletedThings onClose={() => setBinOpen(false)} />}
    </Section>
  );
}

function SpaceUsed({ holdings, tell }: { holdings: Holdings | undefined; tell: (notice: Notice) => void }) {
  const [status, setStatus] = useState<StorageStatus>();
  useEffect(() => {
    // With the unlimitedStorage permission neither browser bothers a person with a question.
    void askToPersist().then(storageStatus).then(setStatus);
  }, [holdings]);
  const ask = async () => {
    if (!(await askToPersist())) tell({ text: i18n.t('options.persistRefused') });
    setStatus(await storageStatus());
  };
  if (!holdings || !status) return <Row title={i18n.t('options.space')} hint={' '} />;
  const held = i18n.t('options.holds', [
    i18n.t('options.holdsTags', holdings.tags),
    i18n.t('options.holdsDocuments', holdings.documents),
  ]);
  const promise = i18n.t(status.persisted ? 'options.persisted' : 'options.notPersisted');
  return (
    <Row title={i18n.t('options.space')} hint={`${held} ${promise}`}>
      {!status.persisted && (
        <button class="btn sm" type="button" onClick={() => void ask()}>
          {i18n.t('options.askPersist')}
        </button>
      )}
      {status.usedBytes !== null && <Used bytes={status.usedBytes} of={status.quotaBytes} />}
    </Row>
  );
}

function Used({ bytes, of }: { bytes: number; of: number | null }) {
  const megabytes = (bytes / 1_000_000).toLocaleString(undefined, {
    maximumFractionDigits: bytes < 10_000_000 ? 1 : 0,
  });
  return (
    <span class="use">
      {of && (
        <span class="prog" aria-hidden="true">
          <i style={{ inlineSize: `${Math.min(100, (100 * bytes) / of)}%` }} />
        </span>
      )}
      <span class="meta num">{i18n.t('options.megabytes', [megabytes])}</span>
    </span>
  );
}

async function readHoldings(): Promise<Holdings> {
  const [reviews, bin] = [await listReviews(), await binContents()];
  return {
    tags: reviews.reduce((sum, row) => sum + row.tags, 0),
    documents: reviews.reduce((sum, row) => sum + row.documents, 0),
    deleted: bin.length,
    startedAt: reviews.length > 0 ? Math.min(...reviews.map(({ review }) => review.createdAt)) : null,
  };
}
