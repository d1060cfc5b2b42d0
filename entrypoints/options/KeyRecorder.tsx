import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { keyCaps } from '../../components/keyCaps.ts';
import { keysOf } from '../../components/keysOf.ts';

const EDITING = /^(Ctrl|Meta)\+(Shift\+)?[ACVXYZ]$/;

/** One row of keys that are changed by pressing the new ones. Escape or Cancel keeps the old, Unset has none. */
export function KeyRecorder(props: {
  name: string;
  keys: string | null;
  off: boolean;
  taken: { name: string; keys: string }[];
  onChange: (keys: string | null) => void;
}) {
  const { name } = props;
  const [recording, setRecording] = useState(false);
  const [said, setSaid] = useState('');
  const recorder = useRef<HTMLButtonElement>(null);
  const changer = useRef<HTMLButtonElement>(null);
  const began = useRef(false);
  useLayoutEffect(() => {
    if (recording) recorder.current?.focus();
    else if (began.current) changer.current?.focus();
    began.current = recording;
  }, [recording]);
  const finish = (keys: string | null) => {
    props.onChange(keys);
    setRecording(false);
    setSaid(keys ? i18n.t('options.keysSet', [name, keyCaps(keys)]) : i18n.t('options.keysUnset', [name]));
  };
  const cancel = () => {
    setRecording(false);
    setSaid('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const keys = keysOf(event);
    // Tab leads on to Cancel and Unset.
    if (keys === 'Tab' || keys === 'Shift+Tab') return;
    event.preventDefault();
    if (!keys) return;
    if (keys === 'Escape') return cancel();
    const problem = refusal(keys, props.taken);
    if (problem) setSaid(problem);
    else finish(keys);
  };
  return (
    <div class="or">
      <div class="grow">
        <p class={props.off ? 'ot off' : 'ot'}>{name}</p>
        <p class={recording ? 'sub' : 'vh'} role="status">
          {said}
        </p>
      </div>
      <div class="oc">
        {recording ? (
          <>
            <button
              class="rec"
              type="button"
              ref={recorder}
              aria-label={`${name}: ${i18n.t('options.press')}`}
              onKeyDown={onKeyDown}
            >
              {i18n.t('options.press')}
            </button>
            <button class="btn sm quiet" type="button" onClick={cancel}>
              {i18n.t('common.cancel')}
            </button>
            <button
              class="btn sm quiet"
              type="button"
              aria-label={i18n.t('options.unsetNamed', [name])}
              onClick={() => finish(null)}
            >
              {i18n.t('options.unset')}
            </button>
          </>
        ) : (
          <>
            {props.keys ? <kbd>{keyCaps(props.keys)}</kbd> : <span class="sub">{i18n.t('options.noKeys')}</span>}
            <button
              class="btn sm quiet"
              type="button"
              ref={changer}
              aria-label={i18n.t('options.changeNamed', [name])}
              onClick={() => {
                setSaid('');
                setRecording(true);
              }}
            >
              {i18n.t('options.change')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

function refusal(keys: string, taken: { name: string; keys: string }[]): string | null {
  if (!/(Ctrl|Alt|Meta)\+|^(Shift\+)?F\d+$/.test(keys)) return i18n.t('options.keysBare');
  if (EDITING.test(keys)) return i18n.t('options.keysEditing', [keyCaps(keys)]);
  const other = taken.find((entry) => entry.keys === keys);
  return other ? i18n.t('options.keysTaken', [keyCaps(keys), other.name]) : null;
}
