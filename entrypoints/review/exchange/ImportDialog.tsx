import { CircleAlert } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CountsHead } from '../../../components/CountsHead.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { FileChooser } from '../../../components/FileChooser.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { problemText } from '../../../components/problemText.ts';
import { SKIPPED } from '../../../core/model/exchange.ts';
import type { Review } from '../../../core/model/review.ts';
import { announceChange } from '../../../core/platform/announceChange.ts';
import { changeSettings } from '../../../core/platform/settings.ts';
import { applyRestore } from '../../../core/store/backup.ts';
import { exchangeRefusal } from './exchangeRefusal.ts';
import { type FilePlan, planFile } from './planFile.ts';

const TABLES = ['reviews', 'documents', 'tags'] as const;
const PARTS = { new: 'add', newer: 'change', kept: 'conflict', same: 'same' } as const;
const HEADS = Object.keys(PARTS) as (keyof typeof PARTS)[];

/** Takes in a file of another program or reader: chosen, shown, and only then merged, in one step that can be undone. */
export function ImportDialog(props: {
  review: Review;
  toast: (text: string, undo?: () => void) => void;
  undo: () => void;
  onClose: () => void;
}) {
  const { review } = props;
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<FilePlan | null>(null);
  const [working, setWorking] = useState(false);
  const [error, setError] = useState('');
  const chooser = useRef<HTMLInputElement>(null);

  const read = async (chosen: File) => {
    setWorking(true);
    setError('');
    try {
      const result = await planFile(chosen, review);
      setFile(chosen);
      setFound(result.ok ? result.value : null);
      if (!result.ok) setError(exchangeRefusal(result));
    } catch {
      setFound(null);
      setError(i18n.t('problem.failed'));
    }
    setWorking(false);
  };
  const apply = async () => {
    if (!found || working) return;
    setWorking(true);
    // Else the review that was changed last would be the one that is open: the one that came in.
    await changeSettings({ currentReviewId: review.id });
    const result = await applyRestore(found.plan, { conflicts: 'keep', action: 'exchange:import' });
    if (result.ok) {
      void announceChange();
      if (found.asked) await changeSettings({ currentReviewId: found.asked });
      const { added, changed } = result.value;
      props.toast(i18n.t('review.exchange.imported', [added.toLocaleString(), changed.toLocaleString()]), props.undo);
      return props.onClose();
    }
    setWorking(false);
    if (result.error.code === 'conflict' && file) await read(file);
    setError(result.error.code === 'conflict' ? i18n.t('review.exchange.changed') : problemText(result.error));
  };
  const nothing =
    found && TABLES.every((table) => found.plan[table].add.length + found.plan[table].change.length === 0);
  return (
    <Dialog title={i18n.t('review.exchange.importTitle')} onClose={() => !working && props.onClose()} class="exchange">
      {!found && <p class="sub">{i18n.t('review.exchange.importWhat')}</p>}
      {found && <Preview found={found} review={review} nothing={nothing === true} />}
      {error && (
        <div class="callout bad" role="alert">
          <Icon of={CircleAlert} />
          <p>{error}</p>
        </div>
      )}
      <FileChooser
        input={chooser}
        accept=".jsonld,.json,.qdpx,.qdc,application/ld+json,application/json"
        onFile={(file) => void read(file)}
      />
      <div class="acts">
        <button class="btn" type="button" aria-disabled={working} onClick={() => !working && props.onClose()}>
          {nothing ? i18n.t('common.close') : i18n.t('common.cancel')}
        </button>
        {found && !nothing ? (
          <button class="btn primary" type="button" aria-disabled={working} onClick={() => void apply()}>
            {working && <span class="spinner" />}
            {i18n.t('review.exchange.apply')}
          </button>
        ) : (
          <button class="btn primary" type="button" aria-disabled={working} onClick={() => chooser.current?.click()}>
            {working && <span class="spinner" />}
            {i18n.t('review.exchange.choose')}
          </button>
        )}
      </div>
    </Dialog>
  );
}

function Preview({ found, review, nothing }: { found: FilePlan; review: Review; nothing: boolean }) {
  const { packet, plan, skipped, unrated } = found;
  const from = packet?.from || i18n.t('review.exchange.somebody');
  const left = SKIPPED.filter((why) => skipped[why] > 0);
  return (
    <>
      {nothing && <p>{i18n.t('review.exchange.allSame')}</p>}
      {!nothing && !packet && <p>{i18n.t('review.exchange.into', [review.name])}</p>}
      {!nothing && packet && (
        <p>{i18n.t(found.asked ? 'review.exchange.packetAsks' : 'review.exchange.packetAnswers', [from])}</p>
      )}
      {!nothing && (
        <table class="table counts" aria-label={i18n.t('review.exchange.table')}>
          <CountsHead
            rows={<span class="vh">{i18n.t('review.exchange.kind')}</span>}
            counts={HEADS.map((head) => i18n.t(`review.exchange.${head}`))}
          />
          <tbody>
            {TABLES.filter((table) => packet || table !== 'reviews').map((table) => (
              <tr key={table}>
                <th scope="row">{i18n.t(`review.exchange.rows.${table}`)}</th>
                {HEADS.map((head) => (
                  <td key={head} class="num">
                    {plan[table][PARTS[head]].length.toLocaleString()}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left.length > 0 && (
        <div class="losses">
          <h3 class="strong">{i18n.t('review.exchange.cannot')}</h3>
          <ul>
            {left.map((why) => (
              <li key={why}>{i18n.t(`review.exchange.skipped.${why}`, skipped[why])}</li>
            ))}
          </ul>
        </div>
      )}
      {unrated > 0 && <p class="sub">{i18n.t('review.exchange.unrated', unrated)}</p>}
      {found.otherTexts && <p class="sub">{i18n.t('review.exchange.otherTexts')}</p>}
      {!nothing && <p class="sub">{i18n.t('review.exchange.importSafe')}</p>}
    </>
  );
}
