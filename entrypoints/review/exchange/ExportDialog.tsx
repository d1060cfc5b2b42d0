import { CircleAlert } from 'lucide-preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from '../../../components/Dialog.tsx';
import { Icon } from '../../../components/Icon.tsx';
import type { Review } from '../../../core/model/review.ts';
import { FORMAT_FACTS, FORMATS, type Format, lossesOf } from '../../../core/transfer/exchange/formats.ts';
import { saveFile } from '../../shell/saveFile.ts';
import { useSignal } from '../../shell/useSignal.ts';
import { countWhatThereIs, type WhatThereIs, writeFile } from './exchangeWork.ts';
import { fileName } from './fileName.ts';

/** Saves a review for other programs, after saying what the format carries and what it leaves out. */
export function ExportDialog(props: { review: Review; toast: (text: string) => void; onClose: () => void }) {
  const { review } = props;
  const [format, setFormat] = useState<Format>('annotations');
  const [positionsOnly, setPositionsOnly] = useState(false);
  const [there, setThere] = useState<WhatThereIs | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [error, setError] = useState('');
  const stop = useRef<AbortController>();
  const name = useId();
  const failed = (signal: AbortSignal) => (reason: unknown) => {
    if (signal.aborted) return;
    reportError(reason);
    setError(i18n.t('problem.failed'));
  };
  useSignal(
    (signal) => {
      countWhatThereIs(review.id, signal).then(setThere, failed(signal));
    },
    [review.id],
  );
  useEffect(() => () => stop.current?.abort(), []);

  const save = async () => {
    if (!there || percent !== null) return;
    stop.current = new AbortController();
    const { signal } = stop.current;
    setError('');
    setPercent(0);
    try {
      const quotes = !positionsOnly || FORMAT_FACTS[format].quotes !== 'either';
      const progress = (part: number) => setPercent(Math.floor(part * 100));
      const file = await writeFile(review.id, { format, quotes, now: Date.now() }, progress, signal);
      const called = fileName(review.name, FORMAT_FACTS[format].ending);
      saveFile(file, called);
      props.toast(i18n.t('review.exchange.saved', [called]));
      props.onClose();
    } catch (reason) {
      failed(signal)(reason);
    } finally {
      setPercent(null);
    }
  };
  return (
    <Dialog title={i18n.t('review.exchange.saveTitle')} onClose={props.onClose} class="exchange">
      <fieldset class="formats">
        <legend class="vh">{i18n.t('review.exchange.format')}</legend>
        {FORMATS.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={each === format} onChange={() => setFormat(each)} />
            <span class="strong">{i18n.t(`review.exchange.formats.${each}`)}</span>
            {each === format && <span class="sub">{i18n.t(`review.exchange.carries.${each}`)}</span>}
          </label>
        ))}
      </fieldset>
      {there && <Losses format={format} there={there} />}
      {FORMAT_FACTS[format].quotes === 'either' && (
        <label class="check-row">
          <input
            type="checkbox"
            class="check"
            checked={positionsOnly}
            onChange={(event) => setPositionsOnly(event.currentTarget.checked)}
          />
          <span>
            {i18n.t('review.exchange.positionsOnly')}
            <span class="sub">{i18n.t('review.exchange.positionsWhy')}</span>
          </span>
        </label>
      )}
      {error && (
        <div class="callout bad" role="alert">
          <Icon of={CircleAlert} />
          <p>{error}</p>
        </div>
      )}
      <div class="acts">
        <button class="btn" type="button" onClick={props.onClose}>
          {i18n.t('common.cancel')}
        </button>
        <button
          class="btn primary"
          type="button"
          aria-disabled={!there || percent !== null}
          onClick={() => void save()}
        >
          {percent !== null && <span class="spinner" />}
          {percent === null ? i18n.t('review.exchange.save') : i18n.t('review.exchange.writing', [String(percent)])}
        </button>
      </div>
    </Dialog>
  );
}

function Losses({ format, there: { subjects, unread } }: { format: Format; there: WhatThereIs }) {
  const losses = lossesOf(format, subjects);
  return (
    <div class="losses" role="status">
      {losses.length === 0 && <p class="sub">{i18n.t('review.exchange.nothingLeft')}</p>}
      {losses.length > 0 && (
        <>
          <h3 class="strong">{i18n.t('review.exchange.left')}</h3>
          <ul>
            {losses.map(({ subject, count }) => (
              <li key={subject}>{i18n.t(`review.exchange.loses.${subject}`, count)}</li>
            ))}
          </ul>
        </>
      )}
      {format === 'refiProject' && unread > 0 && <p class="sub">{i18n.t('review.exchange.passagesOnly', unread)}</p>}
    </div>
  );
}
