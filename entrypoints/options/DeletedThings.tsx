import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '../../components/Dialog.tsx';
import { passageWords } from '../../components/passageWords.ts';
import { problemText } from '../../components/problemText.ts';
import { useSubscribed } from '../../components/useSubscribed.ts';
import { announceChange } from '../../core/platform/announceChange.ts';
import { type BinItem, binContents, deleteForGood } from '../../core/store/bin.ts';
import { KEPT_FOR } from '../../core/store/keptFor.ts';
import { restoreDocument } from '../../core/store/library.ts';
import { live } from '../../core/store/live.ts';
import { restoreProfile } from '../../core/store/profiles.ts';
import { restoreReview } from '../../core/store/reviews.ts';
import { restoreTag } from '../../core/store/tags.ts';
import { restoreRequest } from '../../core/store/vendorRequests.ts';

const DAY = 24 * 60 * 60 * 1000;
const STEP = 100;
const RESTORE = {
  tag: restoreTag,
  document: restoreDocument,
  review: restoreReview,
  profile: restoreProfile,
  question: restoreRequest,
};

const nameOf = (item: BinItem) => (item.kind === 'tag' ? passageWords(item.passage) : item.name);

/** What was deleted in the last 30 days, newest first, each with a way back, and the way to let go of all of it. */
export function DeletedThings({ onClose }: { onClose: () => void }) {
  const items = useSubscribed<BinItem[]>((next, signal) => live(binContents, next, signal), []);
  const [shown, setShown] = useState(STEP);
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  const canceler = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) canceler.current?.focus();
  }, [asking]);
  const restore = async (item: BinItem, index: number) => {
    const result = await RESTORE[item.kind](item.id);
    void announceChange();
    setSaid(result.ok ? i18n.t('options.bin.restored', [nameOf(item)]) : problemText(result.error));
    if (!result.ok) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    // The restored row leaves; the focus must not go with it.
    (buttons[index + 1] ?? buttons[index - 1] ?? closer.current)?.focus();
  };
  const clear = async () => {
    setAsking(false);
    const result = await deleteForGood();
    setSaid(result.ok ? '' : problemText(result.error));
    closer.current?.focus();
  };
  const now = Date.now();
  return (
    <Dialog title={i18n.t('options.bin.title')} onClose={onClose}>
      <p class="sub" role="status">
        {[said, items?.length === 0 && i18n.t('options.bin.empty')].filter(Boolean).join(' ')}
      </p>
      <ul class="bin" ref={list}>
        {items?.slice(0, shown).map((item, index) => (
          <li key={item.id} class="or">
            <div class="grow">
              <p class={item.kind === 'tag' ? 'quote clamp' : 'strong'}>{nameOf(item)}</p>
              <p class="meta">
                {i18n.t(`options.bin.${item.kind}`)} ·{' '}
                {i18n.t('options.bin.daysLeft', Math.max(1, Math.ceil((item.deletedAt + KEPT_FOR - now) / DAY)))}
              </p>
            </div>
            <button
              class="btn sm"
              type="button"
              aria-label={i18n.t('options.bin.restoreNamed', [nameOf(item).slice(0, 120)])}
              onClick={() => void restore(item, index)}
            >
              {i18n.t('options.bin.restore')}
            </button>
          </li>
        ))}
      </ul>
      {items && items.length > shown && (
        <button class="btn" type="button" onClick={() => setShown(shown + STEP)}>
          {i18n.t('options.bin.more', Math.min(STEP, items.length - shown))}
        </button>
      )}
      {asking && <p role="alert">{i18n.t('options.bin.clearAsk')}</p>}
      <div class="acts">
        {asking ? (
          <>
            <button class="btn" type="button" ref={canceler} onClick={() => setAsking(false)}>
              {i18n.t('common.cancel')}
            </button>
            <button class="btn danger" type="button" onClick={() => void clear()}>
              {i18n.t('options.bin.clearNow')}
            </button>
          </>
        ) : (
          <>
            {items && items.length > 0 && (
              <button class="btn quiet" type="button" onClick={() => setAsking(true)}>
                {i18n.t('options.bin.clear')}
              </button>
            )}
            <button class="btn" type="button" ref={closer} onClick={onClose}>
              {i18n.t('common.close')}
            </button>
          </>
        )}
      </div>
    </Dialog>
  );
}
