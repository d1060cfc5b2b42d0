import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '../../../components/Dialog.tsx';
import { announceChange } from '../../../core/platform/announceChange.ts';
import { shareReview } from '../../../core/store/readings.ts';
import { readReview } from '../../../core/store/reviewParts.ts';
import { packetOf, writePacket } from '../../../core/transfer/packet.ts';
import { saveFile } from '../../shell/saveFile.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { Compared } from './Compared.tsx';
import { fileName } from './fileName.ts';
import { useReadings } from './useReadings.ts';

/** A second reader for a review: what to send, what comes back, and both readings side by side. */
export function ReadersDialog({ model, onClose }: { model: ReviewModel; onClose: () => void }) {
  const { review } = model;
  const readings = useReadings(model);
  const isAsked = review.packet?.reader === 'second';
  const here = model.reviews.filter((each) => each.review.packet && each.review.packet.id === review.packet?.id);
  const isComparing = !readings && new Set(here.map((each) => each.review.packet?.reader)).size > 1;
  const close = (
    <button class="btn" type="button" onClick={onClose}>
      {i18n.t('common.close')}
    </button>
  );
  return (
    <Dialog
      title={i18n.t('review.exchange.readersTitle')}
      onClose={onClose}
      class={readings ? 'exchange wide' : 'exchange'}
    >
      {readings ? (
        <Compared model={model} readings={readings} onClose={onClose} />
      ) : isComparing ? (
        <p class="sub" aria-busy="true">
          <span class="spinner" /> {i18n.t('review.exchange.comparing')}
        </p>
      ) : isAsked ? (
        <p class="sub">
          {i18n.t('review.exchange.answerWhat', [review.packet?.from || i18n.t('review.exchange.answerBack')])}
        </p>
      ) : (
        <p class="sub">{i18n.t('review.exchange.readersWhat')}</p>
      )}
      {review.packet?.reader !== 'consensus' && (
        <SavePacket model={model} isAsked={isAsked} quiet={readings !== null} />
      )}
      <div class="acts">{close}</div>
    </Dialog>
  );
}

function SavePacket({ model, isAsked, quiet }: { model: ReviewModel; isAsked: boolean; quiet: boolean }) {
  const { review } = model;
  const [shown, setShown] = useState(review.packet ? !review.packet.blind : false);
  const [saved, setSaved] = useState('');
  const save = async () => {
    const request = { id: review.id, packetId: crypto.randomUUID(), blind: !shown };
    const result = await model.write(() => shareReview(request));
    const parts = result.ok ? await readReview(review.id) : null;
    if (!result.ok || !parts) return;
    void announceChange();
    const packet = await packetOf(result.value, parts.documents, parts.tags);
    const name = fileName(review.name, isAsked ? '.reading.json' : '.packet.json');
    saveFile(await writePacket(packet, Date.now()), name);
    setSaved(i18n.t('review.exchange.packetSaved', [name]));
  };
  return (
    <div class="stack packet">
      {!isAsked && !quiet && (
        <>
          <p>{i18n.t('review.exchange.step')}</p>
          <label class="check-row">
            <input
              type="checkbox"
              class="check"
              checked={shown}
              onChange={(event) => setShown(event.currentTarget.checked)}
            />
            <span>
              {i18n.t('review.exchange.withTags')}
              <span class="sub">{i18n.t('review.exchange.withTagsWhy')}</span>
            </span>
          </label>
        </>
      )}
      <div>
        <button class={quiet ? 'btn' : 'btn primary'} type="button" onClick={() => void save()}>
          {i18n.t(isAsked ? 'review.exchange.saveAnswer' : 'review.exchange.savePacket')}
        </button>
      </div>
      <p class="sub" role="status">
        {saved}
      </p>
      {!isAsked && !quiet && review.packet && <p class="sub">{i18n.t('review.exchange.waiting')}</p>}
    </div>
  );
}
